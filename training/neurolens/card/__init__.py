"""The model card: words are kept here, every number comes from files that measuring wrote."""
