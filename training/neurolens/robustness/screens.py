"""Screenshots: the picture in a viewer's window or in a page of text."""

from __future__ import annotations

from PIL import Image, ImageDraw

from .changed import Changed, Random, shifted
from .lettering import Color, phrase, write


def window(picture: Image.Image, random: Random) -> Changed:
    """A window with title bar, toolbar, side panel and status line around the picture, light or dark; the picture takes 60 to 80% of its width."""
    dark = bool(random.integers(2))
    shade: Color = (45, 45, 48) if dark else (225, 226, 230)
    deep: Color = (30, 30, 32) if dark else (245, 245, 247)
    ink: Color = (205, 205, 205) if dark else (50, 50, 55)
    unit = max(picture.size) * random.uniform(0.035, 0.05)  # height of a line
    title, tools, status = 1.6 * unit, 2.2 * unit, 1.4 * unit
    panel = picture.width * random.uniform(0.2, 0.5)
    margin = unit * random.uniform(0, 1.5)
    width = round(picture.width + panel + 2 * margin)
    height = round(picture.height + title + tools + status + 2 * margin)
    screen = Image.new("RGB", (width, height), (0, 0, 0))
    draw = ImageDraw.Draw(screen)
    draw.rectangle([0, 0, width, title], fill=shade)
    draw.rectangle([0, title, width, title + tools], fill=deep)
    draw.rectangle([0, title + tools, panel, height], fill=deep)
    draw.rectangle([0, height - status, width, height], fill=shade)
    write(screen, (0.5 * unit, 0.3 * unit), phrase(random, 3), unit, ink)
    for button, color in enumerate(((230, 90, 80), (240, 190, 60), (90, 195, 90))):
        x = width - (button + 1) * 1.4 * unit
        draw.ellipse([x, 0.4 * unit, x + 0.8 * unit, 1.2 * unit], fill=color)
    for tool in range(int(width / (2.2 * unit))):
        x, y = 0.5 * unit + tool * 2.2 * unit, title + 0.4 * unit
        draw.rectangle([x, y, x + 1.4 * unit, y + 1.4 * unit], outline=ink, width=max(1, round(unit / 10)))
        draw.line([x + 0.3 * unit, y + 0.7 * unit, x + 1.1 * unit, y + random.uniform(0.2, 1.2) * unit], fill=ink, width=max(1, round(unit / 8)))
    y = title + tools + unit
    while y < height - status - 4 * unit:
        draw.rectangle([0.6 * unit, y, panel - 0.6 * unit, y + 2.2 * unit], fill=tuple(int(v) for v in random.integers(20, 120, 1).repeat(3)))
        write(screen, (0.6 * unit, y + 2.4 * unit), phrase(random, 1), 0.8 * unit, ink)
        y += 4 * unit
    write(screen, (0.5 * unit, height - 1.2 * unit), phrase(random, 4), unit, ink)
    place = (round(panel + margin), round(title + tools + margin))
    screen.paste(picture, place)
    return shifted(screen, *place, picture)


def page(picture: Image.Image, random: Random) -> Changed:
    """A piece of a white page: the picture with its caption, a heading above and lines of text below; the picture takes 65 to 85% of its width."""
    unit = max(picture.size) * random.uniform(0.035, 0.05)
    side = picture.width * random.uniform(0.09, 0.27)
    above, below = int(random.integers(1, 4)), int(random.integers(2, 6))
    width = round(picture.width + 2 * side)
    top = round((above + 1.5) * 1.4 * unit)
    height = round(top + picture.height + (below + 1) * 1.4 * unit)
    screen = Image.new("RGB", (width, height), (255, 255, 255))
    words = max(2, int(width / unit / 3.5))
    for line in range(above):
        write(screen, (0.7 * unit, (0.5 + 1.4 * line) * unit), phrase(random, words), unit, (40, 40, 40))
    for line in range(below):
        write(screen, (0.7 * unit, top + picture.height + (0.4 + 1.4 * line) * unit), phrase(random, words), unit, (90, 90, 90))
    place = (round(side), top)
    screen.paste(picture, place)
    return shifted(screen, *place, picture)
