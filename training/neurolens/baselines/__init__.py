"""The two systems of the original application, trained and measured on the data of our model: comparisons, never shipped."""
