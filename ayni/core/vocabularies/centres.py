"""Where countries lie, to the nearest degree: enough to set a mark near its place, and a fact that nobody owns."""

from collections.abc import Iterable, Mapping
from functools import cache
from math import hypot
from typing import NamedTuple

# Code, degrees north, degrees east of a point about the middle.
_CENTRES = """
ABW 13 -70 AFG 34 66 AGO -12 18 AIA 18 -63 ALA 60 20 ALB 41 20 AND 43 2 ARE 24 54 ARG -35 -65 ARM 40 45 ASM -14 -170
ATA -80 0 ATF -49 69 ATG 17 -62 AUS -25 134 AUT 47 14 AZE 40 48 BDI -3 30 BEL 51 5 BEN 9 2 BES 12 -68 BFA 12 -2
BGD 24 90 BGR 43 25 BHR 26 51 BHS 24 -76 BIH 44 18 BLM 18 -63 BLR 53 28 BLZ 17 -89 BMU 32 -65 BOL -17 -65 BRA -10 -53
BRB 13 -60 BRN 5 115 BTN 27 90 BVT -54 3 BWA -22 24 CAF 7 21 CAN 60 -100 CCK -12 97 CHE 47 8 CHL -32 -71 CHN 35 104
CIV 8 -6 CMR 6 12 COD -3 23 COG -1 15 COK -21 -160 COL 4 -73 COM -12 43 CPV 16 -24 CRI 10 -84 CUB 22 -79 CUW 12 -69
CXR -10 106 CYM 19 -81 CYP 35 33 CZE 50 15 DEU 51 10 DJI 12 43 DMA 15 -61 DNK 56 10 DOM 19 -71 DZA 28 3 ECU -1 -78
EGY 27 30 ERI 15 39 ESH 25 -13 ESP 40 -4 EST 59 26 ETH 9 40 FIN 64 26 FJI -18 178 FLK -52 -59 FRA 47 2 FRO 62 -7
FSM 7 158 GAB -1 12 GBR 54 -2 GEO 42 43 GGY 49 -3 GHA 8 -1 GIB 36 -5 GIN 10 -11 GLP 16 -62 GMB 13 -15 GNB 12 -15
GNQ 2 10 GRC 39 22 GRD 12 -62 GRL 72 -40 GTM 16 -90 GUF 4 -53 GUM 13 145 GUY 5 -59 HKG 22 114 HMD -53 74 HND 15 -86
HRV 45 16 HTI 19 -72 HUN 47 20 IDN -2 118 IMN 54 -5 IND 22 79 IOT -6 72 IRL 53 -8 IRN 32 54 IRQ 33 44 ISL 65 -19
ISR 31 35 ITA 43 12 JAM 18 -77 JEY 49 -2 JOR 31 36 JPN 36 138 KAZ 48 67 KEN 0 38 KGZ 41 75 KHM 13 105 KIR 1 173
KNA 17 -63 KOR 36 128 KWT 29 48 LAO 18 104 LBN 34 36 LBR 6 -9 LBY 27 17 LCA 14 -61 LIE 47 10 LKA 8 81 LSO -30 28
LTU 55 24 LUX 50 6 LVA 57 25 MAC 22 113 MAF 18 -63 MAR 32 -6 MCO 44 7 MDA 47 28 MDG -19 47 MDV 3 73 MEX 23 -102
MHL 7 171 MKD 42 22 MLI 17 -4 MLT 36 14 MMR 21 96 MNE 43 19 MNG 47 104 MNP 16 146 MOZ -18 35 MRT 20 -10 MSR 17 -62
MTQ 15 -61 MUS -20 58 MWI -13 34 MYS 4 109 MYT -13 45 NAM -22 17 NCL -21 165 NER 17 9 NFK -29 168 NGA 9 8 NIC 13 -85
NIU -19 -170 NLD 52 5 NOR 62 10 NPL 28 84 NRU -1 167 NZL -42 172 OMN 21 56 PAK 30 70 PAN 9 -80 PCN -25 -130 PER -9 -75
PHL 12 123 PLW 7 134 PNG -6 145 POL 52 19 PRI 18 -66 PRK 40 127 PRT 39 -8 PRY -23 -58 PSE 32 35 PYF -18 -149 QAT 25 51
REU -21 55 ROU 46 25 RUS 60 95 RWA -2 30 SAU 24 45 SDN 15 30 SEN 14 -14 SGP 1 104 SGS -54 -37 SHN -16 -6 SJM 78 16
SLB -9 160 SLE 9 -12 SLV 14 -89 SMR 44 12 SOM 5 46 SPM 47 -56 SRB 44 21 SSD 7 30 STP 0 7 SUR 4 -56 SVK 49 20
SVN 46 15 SWE 62 15 SWZ -27 31 SXM 18 -63 SYC -5 55 SYR 35 38 TCA 22 -72 TCD 15 19 TGO 9 1 THA 15 101 TJK 39 71
TKL -9 -172 TKM 39 59 TLS -9 126 TON -21 -175 TTO 10 -61 TUN 34 9 TUR 39 35 TUV -8 179 TWN 24 121 TZA -6 35 UGA 1 32
UKR 49 31 UMI 19 167 URY -33 -56 USA 39 -98 UZB 41 64 VAT 42 12 VCT 13 -61 VEN 7 -66 VGB 18 -64 VIR 18 -65 VNM 16 107
VUT -16 167 WLF -13 -177 WSM -14 -172 YEM 15 48 ZAF -29 25 ZMB -13 28 ZWE -19 30
"""
COLUMNS, ROWS = 37, 21
_WEST, _NORTH, _WIDE, _HIGH = -176.0, 74.0, 9.6, 6.6


class Centre(NamedTuple):
    """A point about the middle of a country, in degrees."""

    north: int
    east: int


@cache
def centres() -> Mapping[str, Centre]:
    """Return the centre of every country and territory of ISO 3166-1 by alpha-3."""
    words = _CENTRES.split()
    return {
        code: Centre(int(north), int(east))
        for code, north, east in zip(words[::3], words[1::3], words[2::3], strict=True)
    }


def tiles(codes: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Return a tile (column, row) of its own for each country on a grid of COLUMNS by ROWS, near its place.

    North is row 0. The same countries always lie the same; unknown codes are left out.
    """
    known = centres()
    places = {code: _place(known[code]) for code in set(codes) if code in known}
    taken: dict[tuple[int, int], str] = {}
    # Who sits best in the middle of a tile chooses first, so that the fewest are pushed away.
    for code in sorted(places, key=lambda code: (_off(places[code], _nearest(places[code])), code)):
        free = (tile for tile in _grid() if tile not in taken)
        taken[min(free, key=lambda tile: (_off(places[code], tile), tile))] = code
    return {code: tile for tile, code in taken.items()}


def _place(centre: Centre) -> tuple[float, float]:
    return (centre.east - _WEST) / _WIDE - 0.5, (_NORTH - centre.north) / _HIGH - 0.5


def _nearest(place: tuple[float, float]) -> tuple[int, int]:
    return round(place[0]), round(place[1])


def _off(place: tuple[float, float], tile: tuple[int, int]) -> float:
    return hypot(place[0] - tile[0], place[1] - tile[1])


@cache
def _grid() -> tuple[tuple[int, int], ...]:
    return tuple((column, row) for column in range(COLUMNS) for row in range(ROWS))
