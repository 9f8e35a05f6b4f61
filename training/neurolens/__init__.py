"""Training, calibration, measurement and export of the NeuroLens model."""
