"""How the figures change when pictures are changed as on real web pages.

Nothing here comes from the training's augmentation (`marks`, `photometry`, `geometry`): a model is not examined
with the generators that it was trained on.
"""
