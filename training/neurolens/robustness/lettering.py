"""Text in any size from Pillow's own bitmap font: no font of the machine has a say in the figures."""

from __future__ import annotations

from PIL import Image, ImageDraw, ImageFont

Color = tuple[int, int, int]
WORDS = (
    "axial", "cor", "sag", "series", "slice", "thk", "mm", "TR", "TE", "FOV", "W", "L", "zoom", "R", "A", "P", "study", "head", "view", "ms",
    "fig", "image", "left", "right", "signal", "region", "follow", "up", "normal", "patient", "shows", "the", "of", "with", "and", "seen",
)


def phrase(random, words: int) -> str:
    """Made-up words and numbers as they stand on pictures and beside them."""
    return " ".join(str(random.integers(1, 600)) if random.random() < 0.25 else str(random.choice(WORDS)) for _ in range(words))


def write(picture: Image.Image, place: tuple[float, float], text: str, height: float, color: Color, align: str = "left") -> None:
    """Draws `text` into `picture`; `place` is its upper left corner (upper right with `align="right"`), `height` that of a line in pixels."""
    font = ImageFont.load_default()
    mask = Image.new("L", (14 * len(text) + 14, 24), 0)
    ImageDraw.Draw(mask).text((2, 2), text, fill=255, font=font)
    bounds = mask.getbbox()
    if bounds is None:
        return
    # The line, not the ink, has the height: "mm" is no larger than "TR".
    mask = mask.crop((bounds[0], 2, bounds[2], 15))
    scale = max(height, 6) / mask.height
    mask = mask.resize((max(1, round(mask.width * scale)), max(1, round(mask.height * scale))), Image.Resampling.BICUBIC)
    left = place[0] - mask.width if align == "right" else place[0]
    picture.paste(color, (round(left), round(place[1])), mask)
