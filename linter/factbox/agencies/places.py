"""Places that tie a name to a country: countries, their people and capitals, and the states and regions inside them."""

from __future__ import annotations

from factbox.agencies.fold import fold_name

# code: names and adjectives of the country | towns and seats of power that stand for it
_COUNTRIES = """
NZ: New Zealand, NZ, Aotearoa, Aotearoa New Zealand, New Zealander, New Zealanders, Kiwi | Wellington, Auckland, Christchurch, Dunedin, Hamilton NZ, Tauranga, Beehive, Nelson NZ, Invercargill, Rotorua, Whangārei, Napier, Manukau, Porirua, Palmerston North, Queenstown, Lower Hutt
AU: Australia, Australian, Australians, Commonwealth of Australia, Aussie | Canberra, Sydney, Melbourne, Brisbane, Perth, Adelaide, Hobart, Darwin, Port Botany, Parramatta, Geelong
GB: United Kingdom, UK, U.K., Britain, British, Great Britain, Briton, Britons | London, Whitehall, Westminster, Downing Street, Manchester, Birmingham, Leeds, Liverpool, Bristol, Swindon, Croydon, Sheffield, Kent, Cheltenham, Wilmslow, Farnborough, Newcastle upon Tyne, Thames House, Vauxhall
US: United States, US, U.S., USA, U.S.A., United States of America, America, American, Americans | Washington DC, Washington D.C., Washington, New York, Chicago, Los Angeles, Capitol Hill, Foggy Bottom, the Pentagon, Quantico, Fort Meade, Langley, Houston, Atlanta, Boston, San Francisco, Miami, Seattle, Philadelphia
CA: Canada, Canadian, Canadians | Ottawa, Toronto, Montreal, Vancouver, Calgary, Edmonton, Winnipeg, Gatineau, Halifax NS, Regina, Parliament Hill, Quebec City
IE: Ireland, Irish, Republic of Ireland, Éire | Dublin, Cork, Galway, Limerick, Leinster House, Waterford, Merrion Street
IN: India, Indian, Indians, Bharat | New Delhi, Delhi, Mumbai, Kolkata, Chennai, Bengaluru, Bangalore, Hyderabad, Lucknow, Ahmedabad, Pune, Jaipur
ZA: South Africa, South African, South Africans, SA, RSA | Pretoria, Tshwane, Johannesburg, Cape Town, Durban, Bloemfontein, Gqeberha, Soweto
EU: European Union, EU, E.U., European, EU-wide | Brussels, Strasbourg, Luxembourg City
INT: United Nations, UN, U.N. |
AF: Afghanistan, Afghan | Kabul
AL: Albania, Albanian | Tirana
DZ: Algeria, Algerian | Algiers
AD: Andorra, Andorran |
AO: Angola, Angolan | Luanda
AR: Argentina, Argentine, Argentinian | Buenos Aires
AM: Armenia, Armenian | Yerevan
AT: Austria, Austrian | Vienna
AZ: Azerbaijan, Azerbaijani | Baku
BS: Bahamas, Bahamian | Nassau
BH: Bahrain, Bahraini | Manama
BD: Bangladesh, Bangladeshi | Dhaka
BB: Barbados, Barbadian | Bridgetown
BY: Belarus, Belarusian | Minsk
BE: Belgium, Belgian |
BZ: Belize, Belizean | Belmopan
BJ: Benin, Beninese | Porto-Novo
BT: Bhutan, Bhutanese | Thimphu
BO: Bolivia, Bolivian | La Paz
BA: Bosnia and Herzegovina, Bosnia, Bosnian | Sarajevo
BW: Botswana | Gaborone
BR: Brazil, Brazilian | Brasília, Rio de Janeiro, São Paulo
BN: Brunei |
BG: Bulgaria, Bulgarian | Sofia
BF: Burkina Faso, Burkinabe | Ouagadougou
BI: Burundi, Burundian | Bujumbura
KH: Cambodia, Cambodian | Phnom Penh
CM: Cameroon, Cameroonian | Yaoundé
CV: Cape Verde, Cabo Verde |
CF: Central African Republic | Bangui
TD: Chad, Chadian | N'Djamena
CL: Chile, Chilean | Santiago
CN: China, Chinese, People's Republic of China, PRC | Beijing, Shanghai
CO: Colombia, Colombian | Bogotá
KM: Comoros, Comorian |
CG: Congo, Congolese, Republic of Congo | Brazzaville
CD: Democratic Republic of Congo, Democratic Republic of the Congo, DRC, DR Congo | Kinshasa
CK: Cook Islands, Cook Island | Rarotonga
CR: Costa Rica, Costa Rican | San José
CI: Ivory Coast, Ivorian, Côte d'Ivoire | Abidjan
HR: Croatia, Croatian | Zagreb
CU: Cuba, Cuban | Havana
CY: Cyprus, Cypriot | Nicosia
CZ: Czech Republic, Czechia, Czech | Prague
DK: Denmark, Danish | Copenhagen
DJ: Djibouti |
DM: Dominica |
DO: Dominican Republic | Santo Domingo
EC: Ecuador, Ecuadorian, Ecuadorean | Quito
EG: Egypt, Egyptian | Cairo
SV: El Salvador, Salvadoran | San Salvador
GQ: Equatorial Guinea | Malabo
ER: Eritrea, Eritrean | Asmara
EE: Estonia, Estonian | Tallinn
SZ: Eswatini, Swaziland, Swazi | Mbabane
ET: Ethiopia, Ethiopian | Addis Ababa
FJ: Fiji, Fijian | Suva
FI: Finland, Finnish | Helsinki
FR: France, French | Paris, Quai d'Orsay, Marseille, Lyon
GA: Gabon, Gabonese | Libreville
GM: Gambia, Gambian | Banjul
GE: Georgian, Republic of Georgia | Tbilisi
DE: Germany, German | Berlin, Munich, Frankfurt, Hamburg, Bonn
GH: Ghana, Ghanaian | Accra
GR: Greece, Greek, Hellenic | Athens
GD: Grenada, Grenadian |
GT: Guatemala, Guatemalan | Guatemala City
GN: Guinea, Guinean | Conakry
GW: Guinea-Bissau |
GY: Guyana, Guyanese | Georgetown
HT: Haiti, Haitian | Port-au-Prince
HN: Honduras, Honduran | Tegucigalpa
HK: Hong Kong |
HU: Hungary, Hungarian | Budapest
IS: Iceland, Icelandic | Reykjavík
ID: Indonesia, Indonesian | Jakarta
IR: Iran, Iranian | Tehran
IQ: Iraq, Iraqi | Baghdad
IL: Israel, Israeli | Jerusalem, Tel Aviv
IT: Italy, Italian | Rome, Milan
JM: Jamaica, Jamaican | Kingston
JP: Japan, Japanese | Tokyo, Osaka
JO: Jordan, Jordanian | Amman
KZ: Kazakhstan, Kazakh | Astana
KE: Kenya, Kenyan | Nairobi
KI: Kiribati |
KP: North Korea, North Korean | Pyongyang
KR: South Korea, South Korean, Korea, Korean | Seoul
KW: Kuwait, Kuwaiti | Kuwait City
KG: Kyrgyzstan, Kyrgyz | Bishkek
LA: Laos, Laotian | Vientiane
LV: Latvia, Latvian | Riga
LB: Lebanon, Lebanese | Beirut
LS: Lesotho, Basotho | Maseru
LR: Liberia, Liberian | Monrovia
LY: Libya, Libyan | Tripoli
LI: Liechtenstein |
LT: Lithuania, Lithuanian | Vilnius
LU: Luxembourg |
MG: Madagascar, Malagasy | Antananarivo
MW: Malawi, Malawian | Lilongwe
MY: Malaysia, Malaysian | Kuala Lumpur, Putrajaya
MV: Maldives, Maldivian | Malé
ML: Mali, Malian | Bamako
MT: Malta, Maltese | Valletta
MH: Marshall Islands |
MR: Mauritania, Mauritanian | Nouakchott
MU: Mauritius, Mauritian | Port Louis
MX: Mexico, Mexican | Mexico City
FM: Micronesia |
MD: Moldova, Moldovan | Chişinău
MC: Monaco |
MN: Mongolia, Mongolian | Ulaanbaatar
ME: Montenegro, Montenegrin | Podgorica
MA: Morocco, Moroccan | Rabat
MZ: Mozambique, Mozambican | Maputo
MM: Myanmar, Burma, Burmese | Naypyidaw, Yangon
NA: Namibia, Namibian | Windhoek
NR: Nauru |
NP: Nepal, Nepali, Nepalese | Kathmandu
NL: Netherlands, Dutch, Holland | The Hague, Amsterdam, Rotterdam
NI: Nicaragua, Nicaraguan | Managua
NE: Niger, Nigerien | Niamey
NG: Nigeria, Nigerian | Abuja, Lagos
NU: Niue |
MK: North Macedonia, Macedonian | Skopje
NO: Norway, Norwegian | Oslo
OM: Oman, Omani | Muscat
PK: Pakistan, Pakistani | Islamabad, Karachi, Lahore
PW: Palau |
PS: Palestine, Palestinian | Ramallah, Gaza
PA: Panama, Panamanian | Panama City
PG: Papua New Guinea, PNG | Port Moresby
PY: Paraguay, Paraguayan | Asunción
PE: Peru, Peruvian | Lima
PH: Philippines, Philippine, Filipino | Manila, Quezon City
PL: Poland, Polish | Warsaw
PT: Portugal, Portuguese | Lisbon
QA: Qatar, Qatari | Doha
RO: Romania, Romanian | Bucharest
RU: Russia, Russian, Russian Federation, Soviet, Soviet Union | Moscow, Kremlin, St Petersburg
RW: Rwanda, Rwandan | Kigali
LC: St Lucia, Saint Lucia |
WS: Samoa, Samoan | Apia
SM: San Marino |
SA: Saudi Arabia, Saudi, Saudi Arabian | Riyadh
SN: Senegal, Senegalese | Dakar
RS: Serbia, Serbian | Belgrade
SC: Seychelles |
SL: Sierra Leone | Freetown
SG: Singapore, Singaporean |
SK: Slovakia, Slovak | Bratislava
SI: Slovenia, Slovenian | Ljubljana
SB: Solomon Islands | Honiara
SO: Somalia, Somali | Mogadishu
SS: South Sudan, South Sudanese | Juba
ES: Spain, Spanish | Madrid, Barcelona
LK: Sri Lanka, Sri Lankan | Colombo
SD: Sudan, Sudanese | Khartoum
SR: Suriname, Surinamese | Paramaribo
SE: Sweden, Swedish | Stockholm
CH: Switzerland, Swiss | Bern, Zürich
SY: Syria, Syrian | Damascus
TW: Taiwan, Taiwanese | Taipei
TJ: Tajikistan, Tajik | Dushanbe
TZ: Tanzania, Tanzanian | Dodoma, Dar es Salaam
TH: Thailand, Thai | Bangkok
TL: Timor-Leste, East Timor, Timorese | Dili
TG: Togo, Togolese | Lomé
TO: Tonga, Tongan | Nuku'alofa
TT: Trinidad and Tobago, Trinidad, Trinidadian | Port of Spain
TN: Tunisia, Tunisian | Tunis
TR: Turkey, Türkiye, Turkish | Ankara, Istanbul
TM: Turkmenistan, Turkmen | Ashgabat
TV: Tuvalu |
UG: Uganda, Ugandan | Kampala
UA: Ukraine, Ukrainian | Kyiv, Kiev
AE: United Arab Emirates, UAE, Emirati | Abu Dhabi, Dubai
UY: Uruguay, Uruguayan | Montevideo
UZ: Uzbekistan, Uzbek | Tashkent
VU: Vanuatu | Port Vila
VA: Vatican, Holy See |
VE: Venezuela, Venezuelan | Caracas
VN: Vietnam, Vietnamese | Hanoi
BM: Bermuda, Bermudian
KY: Cayman Islands, Caymanian
GI: Gibraltar
GL: Greenland
MO: Macau, Macao
GU: Guam
FK: Falkland Islands
AS: American Samoa
XK: Kosovo, Kosovan | Pristina
PF: French Polynesia, Tahiti
NC: New Caledonia
KN: St Kitts and Nevis, Saint Kitts and Nevis
VC: St Vincent and the Grenadines, Saint Vincent
AG: Antigua and Barbuda, Antigua
TC: Turks and Caicos Islands, Turks and Caicos
VG: British Virgin Islands
FO: Faroe Islands
TK: Tokelau
CW: Curaçao
YE: Yemen, Yemeni | Sanaa
ZM: Zambia, Zambian | Lusaka
ZW: Zimbabwe, Zimbabwean | Harare
"""

_REGIONS = """
AU-NSW: New South Wales, NSW
AU-VIC: Victoria, Victorian
AU-QLD: Queensland, Qld
AU-WA: Western Australia, Western Australian
AU-SA: South Australia, South Australian
AU-TAS: Tasmania, Tasmanian
AU-ACT: Australian Capital Territory
AU-NT: Northern Territory
GB-ENG: England, English
GB-SCT: Scotland, Scottish | Edinburgh, Glasgow, Holyrood, Fife
GB-WLS: Wales, Welsh | Cardiff, Swansea
GB-NIR: Northern Ireland, Northern Irish, Ulster | Belfast, Stormont
GB-GGY: Guernsey
GB-JSY: Jersey
GB-IMN: Isle of Man, Manx
US-AL: Alabama
US-AK: Alaska, Alaskan
US-AZ: Arizona
US-AR: Arkansas
US-CA: California, Californian
US-CO: Colorado
US-CT: Connecticut
US-DE: Delaware
US-DC: District of Columbia, D.C.
US-FL: Florida
US-GA: Georgia
US-HI: Hawaii, Hawaiian
US-ID: Idaho
US-IL: Illinois
US-IN: Indiana
US-IA: Iowa
US-KS: Kansas
US-KY: Kentucky
US-LA: Louisiana
US-ME: Maine
US-MD: Maryland
US-MA: Massachusetts
US-MI: Michigan
US-MN: Minnesota
US-MS: Mississippi
US-MO: Missouri
US-MT: Montana
US-NE: Nebraska
US-NV: Nevada
US-NH: New Hampshire
US-NJ: New Jersey
US-NM: New Mexico
US-NY: New York State, New York City
US-NC: North Carolina
US-ND: North Dakota
US-OH: Ohio
US-OK: Oklahoma
US-OR: Oregon
US-PA: Pennsylvania
US-RI: Rhode Island
US-SC: South Carolina
US-SD: South Dakota
US-TN: Tennessee
US-TX: Texas, Texan
US-UT: Utah
US-VT: Vermont
US-VA: Virginia
US-WA: Washington State
US-WV: West Virginia
US-WI: Wisconsin
US-WY: Wyoming
US-PR: Puerto Rico, Puerto Rican
CA-ON: Ontario
CA-QC: Quebec, Québec, Quebec's
CA-BC: British Columbia, BC, B.C.
CA-AB: Alberta
CA-MB: Manitoba
CA-SK: Saskatchewan
CA-NS: Nova Scotia
CA-NB: New Brunswick
CA-NL: Newfoundland and Labrador, Newfoundland
CA-PE: Prince Edward Island
CA-YT: Yukon
CA-NT: Northwest Territories
CA-NU: Nunavut
IN-AP: Andhra Pradesh
IN-AS: Assam
IN-BR: Bihar
IN-CT: Chhattisgarh
IN-GA: Goa
IN-GJ: Gujarat
IN-HR: Haryana
IN-HP: Himachal Pradesh
IN-JK: Jammu and Kashmir, Kashmir
IN-JH: Jharkhand
IN-KA: Karnataka
IN-KL: Kerala
IN-MP: Madhya Pradesh
IN-MH: Maharashtra
IN-MN: Manipur
IN-OR: Odisha
IN-PB: Punjab
IN-RJ: Rajasthan
IN-TN: Tamil Nadu
IN-TG: Telangana
IN-UP: Uttar Pradesh
IN-UT: Uttarakhand
IN-WB: West Bengal, Bengal
ZA-GP: Gauteng
ZA-WC: Western Cape
ZA-EC: Eastern Cape
ZA-NC: Northern Cape
ZA-FS: Free State
ZA-KZN: KwaZulu-Natal
ZA-LP: Limpopo
ZA-MP: Mpumalanga
ZA-NW: North West Province
DE-BY: Bavaria, Bavarian
ES-CT: Catalonia, Catalan
IQ-KR: Kurdistan, Kurdish
NG-LA: Lagos State
"""

LONGEST_PLACE = 6  # tokens
COVERED = frozenset(("NZ", "AU", "GB", "US", "CA", "IE", "IN", "ZA", "EU", "INT"))

_NAMES: dict[str, str] = {}
_TOWNS: dict[str, str] = {}


def _read() -> None:
    for table in (_COUNTRIES, _REGIONS):
        for line in table.strip().splitlines():
            code, _, rest = line.partition(":")
            names, _, towns = rest.partition("|")
            for found, texts in ((_NAMES, names), (_TOWNS, towns)):
                for text in texts.split(","):
                    text = text.strip()
                    plain = text.isascii() and text.replace(" ", "").isalpha()
                    found.setdefault(text.lower() if plain else fold_name(text), code)


_read()
_TOWNS.pop("", None)
FIRST_WORDS = frozenset(name.split(" ", 1)[0] for name in (*_NAMES, *_TOWNS))
_CAPITALS_ONLY = frozenset(("us", "uk", "eu", "un", "nz", "sa", "bc", "dc"))


def place_of(folded: str, printed: str = "") -> str | None:
    """The country or region a folded name or adjective stands for; a country code in small letters is a word."""
    code = _NAMES.get(folded)
    if code is not None and folded in _CAPITALS_ONLY and printed and not printed.replace(".", "").isupper():
        return None
    return code


def town_of(folded: str) -> str | None:
    """The country or region that a town or a seat of power lies in."""
    return _TOWNS.get(folded)


def country_of(code: str) -> str:
    """The country that a region lies in; a country is its own."""
    return code.split("-", 1)[0]


def within(jurisdiction: str, other: str) -> bool:
    """Whether a body of `jurisdiction` is one of `other`: the same, or a region in it."""
    return jurisdiction == other or jurisdiction.startswith(other + "-")
