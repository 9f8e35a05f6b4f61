"""Plots of the measured figures, as SVG that is the same for the same figures. Needs matplotlib, which nothing else does."""
