"""Where a text says it comes from, in the forms that desks write; and where each figure of a box gets its source."""

from __future__ import annotations

import pytest

from factbox.attribution import attributions
from factbox.attribution.citations import Citation, cited, reference
from factbox.attribution.source_names import SourceNames, names_of
from factbox.box import Box, Setting
from factbox.document import boxes
from factbox.source import Source

NAMES = SourceNames((name, (key,)) for name, key in {
    "dia": "dia", "department of internal affairs": "dia", "example.org/release": "dia", "rnz": "rnz", "1": "dia", "2": "rnz", "reuters": "wire",
    "stats nz": "stats",
}.items())  # fmt: skip


def box_of(text: str) -> Box:
    (found,) = boxes.read(Source("a.factbox.yaml", text)).found
    return Box(found, Setting())


@pytest.mark.parametrize(
    "text",
    ["12 homes. (Source: )", "12 homes. (Source: TBC)", "12 homes. Source: none", "Sources: to come", "12 homes. [via: ?]",
     "12 homes. Source: TK."],
)  # fmt: skip
def test_a_source_that_is_still_to_come_is_none(text: str) -> None:
    assert cited(text, NAMES) == ()


def test_a_field_with_a_source_to_come_names_nothing_known() -> None:
    assert reference("TBC", NAMES, frozenset(("dia",))).unknown == "TBC"


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("146 children were found. [dia]", ["dia"]), ("146 children [dia], 46 arrests [rnz].", ["dia", "rnz"]), ("12 homes [dia, rnz]", ["dia", "rnz"]),
        ("12 homes [1].", ["dia"]), ("12 homes [^2].", ["rnz"]), ("12 homes.¹ 14 more.²", ["dia", "rnz"]), ("12 homes [1, 2]", ["dia", "rnz"]),
        ("146 children (Source: Department of Internal Affairs)", ["dia"]), ("146 children (Source: RNZ, 2 March 2022)", ["rnz"]),
        ("146 children (RNZ, 2 March)", ["rnz"]), ("146 children. Source: DIA", ["dia"]), ("146 children — RNZ", ["rnz"]),
        ("Sources: DIA, RNZ", ["dia", "rnz"]), ("**Sources:** DIA; RNZ, 2 March 2022", ["dia", "rnz"]), ("Sources – DIA and RNZ", ["dia", "rnz"]),
        ("Source: [the release](https://example.org/release)", ["dia"]), ("[the release](https://www.example.org/release/) has 12", ["dia"]),
        ("See https://example.org/release.", ["dia"]), ("See [the paper][dia].", ["dia"]),
        ("46 were held, according to the Department of Internal Affairs.", ["dia"]), ("The Department of Internal Affairs (DIA) said 46 were held.", ["dia"]),
        ("46 were held, RNZ reported.", ["rnz"]), ("46 were held, said the Department of Internal Affairs.", ["dia"]), ("Figures from Stats NZ show 12%.", ["stats"]),
        ("Stats NZ data show a 12% rise.", []),
    ],
)  # fmt: skip
def test_a_source_of_the_box_is_known_in_every_form(text: str, ids: list[str]) -> None:
    found = [known for citation in cited(text, NAMES) for known in citation.ids]
    assert found == ids


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("146 were safeguarded, the department said.", "the department"), ("46 were held, according to police.", "police"), ("12 were hurt, Houston said.", "Houston"),
        ("The ministry of health announced 12 new sites.", "The ministry of health"), ("Official figures show 12% growth.", "Official figures"),
        ("12 homes (Source: the fire service)", "the fire service"), ("Source: court records", "court records"), ("12 homes [here](https://example.net/a).", "https://example.net/a"),
    ],
)  # fmt: skip
def test_who_is_not_listed_is_named_as_written(text: str, named: str) -> None:
    assert [citation.named for citation in cited(text, NAMES)] == [named]


@pytest.mark.parametrize(
    "text",
    [
        "He said it was [sic] a surprise to [the] team.", "Many said 12 were hurt.", "It is said that 12 died.", "She said 12 were hurt.", "12 sources said so.",
        "Critics said 12 was too few.", "The operation was led by the Department of Internal Affairs (DIA).", "A plot of 12 m² was sold.", "Data: 12 GB was taken.",
        "The source code of 12 apps leaked.", "A survey of 1,200 people.", "12 people told of the night.", "The 12 accused said nothing.", "Police have made 46 arrests.",
        "12 (2 of them children) were held.", "They found 12 homes empty.", "Residents of Auckland said 12 fell.", "People in the Waikato say 12 left.", "12 homes [in the valley] were lost.", "Witnesses say 12 fell.",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_source_is_none(text: str) -> None:
    assert cited(text, NAMES) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Auditors identified $2.3m in payments that nobody had signed for.",
        "A survey of 2,400 renters for the tenants' union found 38% had moved twice.", "Ann Ferris, 52, said 140 jobs would go.",
        "Tom Okoro, the club's treasurer, said it owed $86,000.", "The tribunal heard that 19 workers were never paid.",
        "The Crown alleged he moved 41kg of cocaine.", "The defence argued that only 12 of them had been hurt.",
        "Minutes of the meeting show 17 councillors voted for it.", "Emails seen by the Herald show 230 staff were told to leave.",
        "A leaked memo to staff put the loss at $14m.", "The Met Office forecast 60mm of rain for Friday.",
        "The UN's refugee agency estimates 2.1 million people have fled.",
        "The refugee council puts the number of arrivals at 4,800.", "By the ministry's own reckoning, 640 beds were empty.",
        "On the Treasury's latest figures, debt will reach 43%.", "The shortfall was put at $9m by the auditor-general.",
        "The crowd was estimated at 12,000 by police.", "Around 9,000 marched, by the organisers' count.",
        "It cost $41m, per Reuters.", "The inspectorate's review of 48 prisons found 11 unfit.",
        "Data collected by the coastguard show 77 rescues.", "A study published in the Lancet found 9% of patients fell ill again.",
        "Scientists at Otago calculated that 310 tonnes had leaked.", "The health board admitted that 26 scans were lost.",
        "The register lists 58 owners.", "Court papers say she was owed £18,400.",
        "A parliamentary committee concluded that 3,000 homes were unsafe.",
        "A report into the collapse found 14 warnings were missed.", "An investigation by the BBC identified 64 victims.",
        "The airline expects to carry 5.2 million people.", "The principal told the board 36 pupils had left.",
        "Inspector Maia Reid told reporters 11 cars were burnt.", "The widow testified he drank 12 beers a day.",
        "Human Rights Watch documented 73 killings.", "MetService logged 88mm in an hour.",
        "The Ministry of Health reports 19 new cases.", "Labour said it would build 6,000 homes.",
        '"There were 31 of them," the farmer said.', "“We lost 400 hives,” says beekeeper Rua Tane.",
        "The prosecution says he sent 1,140 messages.", "An autopsy found 14 wounds.", "Toxicology tests showed 212 micrograms.",
        "The log shows 31 calls in an hour.", "The company's accounts show a loss of £3.4m.",
        "Stats NZ figures for the June quarter show 4,200 people left.", "A review commissioned by the council found 29 leaks.",
        "The census shows 2.1% speak it.", "The indictment says 14 accounts were used.",
        "The head of the hospital said 12 wards would close.", "A spokesman for the family said 300 people came.",
        "The department has since confirmed 41 cases.", "Police suspect 40 people were on board.",
        "The watchdog ruled that 13 of the claims were false.", "The union claims that 480 nurses have left.",
        "Its annual report notes 19 deaths.", "The World Bank predicts growth of 2.7%.",
        "The World Health Organization (WHO) estimates 1,100 people have died.",
        "The mayor of Westport reckons 90 homes are damaged.", "Sally Kelly said 31 came.", "Stats NZ counted 31 people.",
        "The family said 31 came.", "The tribunal's ruling says 12 were owed pay.",
        "31 species were recorded by the Department of Conservation.", "The damage was put at £4m by the insurer.",
        "Some 12,000 marched, according to a count by the BBC.", "The toll was confirmed by police at 31.",
        "Tests carried out by the laboratory found 14 samples were bad.", "A survey by the Retail Federation put losses at $2.1bn.",
        "Greenpeace says 31 ships were seen.", "The pilot told the inquiry he had flown 31 hours.",
        "A police statement said 31 were held.", "Leaked documents reveal 31 staff were paid off.",
        "The commission's final report concludes that 31 died.",
    ],
)  # fmt: skip
def test_who_speaks_is_read_by_the_speaker_and_the_verb(text: str) -> None:
    assert any(citation.named for citation in cited(text, SourceNames()))


@pytest.mark.parametrize(
    "text",
    [
        "A source close to the minister said 31 posts would go.", "Sources in the police said 12 were held.",
        "Locals say 40 sheep drowned.", "Residents put the number at 300.", "Some estimates put the cost at $4m.",
        "Research shows 40% of dogs snore.", "Studies suggest one in five is ill.", "Reports say 31 died.",
        "Media reports said 19 were hurt.", "Unconfirmed reports put the toll at 31.", "The storm claimed 31 lives.",
        "Cyclone Gabrielle claimed 11 lives.", "Labour claimed 34 seats.", "The hospital admitted 31 patients.",
        "Police warned 31 drivers.", "The court heard 31 cases.", "The High Court heard 212 appeals last year.",
        "Police found 12 bodies in the house.", "Divers found 12 crates.", "New Zealand recorded 31 deaths.",
        "Auckland recorded 31mm of rain.", "Toyota put 31 robots in the plant.", "Police put 31 officers on the street.",
        "The firm added 310 jobs.", "She said 31 people came.", "Many believe 300 were there.",
        "Campaigners say 4,000 trees will fall.", "Insurers expect 900 claims.", "Villagers said 30 houses were gone.",
        "ACC claims rose 31%.", "The department was told 31 times.", "Police were told of 12 other cases.",
        "It was reported that 31 died.", "The ship is expected to carry 310 people.", "Friends of the couple said 90 guests came.",
        "Experts at the scene said 14 beams broke.", "One estimate has it that 31 left.", "By one count 31 left.",
        "By some estimates 300 came.", "31 were released by police.", "The United States has 31 of them.",
        "A data breach hit 3,100 people.", "He put the 12 boxes in the van.", "The book lists for $31.",
        "The museum shows 31 paintings.", "The 31 cows counted for nothing.", "The club put three past Leeds.",
        "Tennis fans counted on 31 wins.", "The number of cases recorded rose to 310.", "Rumours suggest 40 were paid.",
        "Analysts forecast growth of 3.1%.", "Someone close to the family said 12 came.", "NZ recorded 31 deaths.",
        "The UK recorded 31 deaths.", "Slogan: “31 for all.”", "The firm put 31 cars on show.",
        "The thieves made off with 31 watches put on at the shop.", "31 guns were found by divers.",
        "31 birds were counted by hand.", "Brazil's forwards found space and scored 31.", "The couple found 31 coins.",
        "The company reports to 31 people.", "Ireland claimed 31 points.", "The road claims 31 lives a year.",
        "The family found 31 letters.", "A study of 31 people.", "The report runs to 310 pages.", "Police cars hit 31 trees.",
        "The council owns 310 homes.", "The court costs were $31,000.", "The data is 31 years old.", "He was told it by 31 people.",
    ],
)  # fmt: skip
def test_a_sentence_that_names_nobody_has_no_source(text: str) -> None:
    assert cited(text, SourceNames()) == ()


@pytest.mark.parametrize(
    "text",
    [
        "About 61% of Americans disapprove, a poll of 1,102 adults conducted Feb. 22-26 found.",
        "The State collected ₹1,812 crore, data tabled in the Assembly show.",
        "Some 31 schools have closed, figures tabled in Parliament show.",
        "The ABC understands about 40 staff will lose their jobs.", "RNZ understands 40 staff will go.",
        "The BBC has learned that 40 staff will go.", "The BBC has seen documents showing 212 complaints were made.",
        "Jurors at Leeds Crown Court were told she made 37 calls.", "The court was told the firm owed £2m.",
        "The magistrates heard that he stole £600.", "The lawsuit seeks $75 million in damages.",
        "Economists surveyed by FactSet had expected 180,000 jobs.", "Sources told The Hindu that 35 MLAs attended.",
        "The petition states that 212 trees were felled.", "The SIU found that R428m was paid irregularly.",
        "State media said the strike killed 13.", "Kyiv's military said it shot down 27 of 31 drones.",
        "Satellite images analysed by Reuters show 1,040 graves.", "The military said 12 soldiers died.",
        "State television said 13 people died.", "The union claims 4,000 members walked out.",
        "The party claims 100,000 members.", "Exit polls give him 52% of the vote.",
        "A poll of 900 voters taken Oct. 3-7 found 41% undecided.",
        "Papers laid before parliament show 31 ships were bought.", "Stuff understands 31 people have been stood down.",
        "The Guardian understands that 200 posts are at risk.", "The Herald has learned that 31 staff were paid off.",
        "She shared records showing 31 payments.", "The inquest was told 12 calls went unanswered.",
        "The jury has been told that he sent 1,140 messages.", "Magistrates in Leeds heard he stole £600.",
        "The committee was told 31 jobs would go.", "The family filed a lawsuit seeking $12 million.",
        "The complaint alleges 31 workers were unpaid.", "The suit demands $31 million.",
        "Analysts polled by Reuters had expected 2.1% growth.", "Footage verified by the BBC shows 31 tanks.",
        "A source told Reuters 31 people were on board.", "Iranian state television reported 31 deaths.",
        "At least 31 died, according to state media.", "The company claims 31,000 customers.",
        "Exit polls gave the party 31 seats.", "The MPI found that 31 farms were infected.",
        "Israel's military says 31 rockets were fired.", "Samples analysed by ESR showed 14 were bad.",
        "A petition to the High Court states that 31 trees were felled.",
        "A survey by YouGov gives Labour a 12-point lead.",
        "Drone pictures reviewed by the New York Times show 31 craters.", "BBC News has learned that 31 staff will go.",
        "He told the BBC 31 homes were lost.", "The union claimed 4,000 workers walked out.",
        "The lawsuit, filed in Texas, seeks $31 million.", "The High Court was told that 31 tonnes were missing.",
        "The AIHRC found that 31 villagers died.",
    ],
)  # fmt: skip
def test_outlets_courts_writs_and_states_are_speakers(text: str) -> None:
    assert any(citation.named for citation in cited(text, SourceNames()))


@pytest.mark.parametrize(
    "text",
    [
        "The union found 31 members.", "The charity seeks 300 volunteers.", "The army claimed 31 lives.",
        "The party claims 34 seats.", "The union claims $31m in damages.", "Local media reported 13 deaths.",
        "Witnesses said at least 20 shots were fired.", "Media said 13 died.", "Local television said 13 died.",
        "At least 31 died, according to local media.", "According to television, 31 died.", "Sources say 31 were hurt.",
        "The minister understands 12 languages.", "Tom learned that 31 had left.", "The council was told 31 times.",
        "The court was told twice of 31 cases.", "The department was told 31 staff had left.",
        "The 50 states 31 people call home.", "The United States that 31 presidents led.",
        "The six member states that 31 treaties bind.", "The gallery is showing 31 paintings.",
        "The army demands 31 recruits a month.", "The president gave 31 speeches.", "The report gave 31 people hope.",
        "The firm is seeking 31 drivers.", "Police sought 31 men.", "She told Ann 31 stories.",
        "He told the children 31 tales.", "The military found 31 mines.", "The military lost 31 men.",
        "The BBC found 31 tapes.", "31 people were polled by phone.", "She gave the Times 31 photographs.",
        "The company claims 31 patents.", "Sources told him 31 had died.", "The suit cost $310.",
        "The hearing was 31 minutes long.", "It opened in Feb. 31 people came.", "They told US troops 31 were there.",
        "The radio plays 31 songs.", "He stuffed 31 pies; the Star seeks 31 readers.",
        "Sun gives 31 hours of light a week.", "The polls gave her hope of 31 wins.", "Photos taken by Tom show 31 cows.",
        "The SIU found 31 guns.", "The chef learned 31 recipes.", "She told Leeds Crown Court 31 lies.",
        "The paper seeks 31 readers.", "The BBC learned 31 lessons.", "The US understands 31 codes.",
        "A child told 31 lies.", "He was told 31 died.", "The media company bought 31 stations.",
    ],
)  # fmt: skip
def test_a_deed_of_theirs_or_a_vague_voice_is_no_source(text: str) -> None:
    assert cited(text, SourceNames()) == ()


@pytest.mark.parametrize(
    "text",
    [
        "13 shops were damaged badly, gardaí said.", "22 children have died since September, according to the presidency.",
        "Met Éireann measured a gust of 183km/h at Mace Head.", "Transport Canada counts 193,000 cars there.",
        "NOAA Fisheries, also called the National Marine Fisheries Service, counts about 340 right whales.",
        "NOAA Fisheries counts about 340 right whales.", "The Local Government Association speaks of a gap of £4bn over two years.",
        "IOM and UNHCR think 400 to 750 were aboard.", "SAFAR, under the Ministry of Earth Sciences, blames stubble for a fifth of the smoke.",
        "The Great Barrier Reef Marine Park Authority found bleaching on 73% of the reefs it surveyed.", "Eurostat's first estimate for May is 2.6%.",
        "The Ministry of Health gives the toll as 22.", "The Ministry of Health gave a toll of 22.",
        "The Ministry of Health found 22 bodies had been miscounted.", "The Ministry of Health thinks 22 died.",
        "The Ministry of Health fears 22 died.", "The Ministry of Health claims 22 died.", "The Ministry of Health admits 22 died.",
        "The Ministry of Health spoke of 22 deaths.", "The Ministry of Health mentions 22 deaths.", "The Ministry of Health cites 22 deaths.",
        "The Ministry of Health knows of 22 deaths.", "The Ministry of Health is aware of 22 deaths.",
        "The Ministry of Health has records of 22 deaths.", "The Ministry of Health attributes 22 deaths to it.",
        "The Ministry of Health's toll is 22.", "The Ministry of Health's latest figure is 22 deaths.", "The Ministry of Health's count stood at 22.",
        "Turnout was 61%, according to the electoral chancellery.", "Some 4,000 homes were cut off, according to the prefecture.",
        "The fire burned 340 hectares, the prefecture said.", "Nine people were hurt, the carabinieri said.",
        "“12 tonnes were seized”, the gendarmerie said.", "46 weapons were handed in, the guards said.",
        "The herd numbers 1,300, the park warden says.", "The bill comes to $31m, according to the district attorney.",
        "The deal is worth €90m, the taoiseach said.", "15 people died in the crash, according to the medical examiner.",
        "Turnout reached 48%, according to the registrar of voters.", "The province lost 2,100 jobs, according to the province.",
        "The line carries 90,000 people a day, according to the metro.", "The state will lose 12 seats, the speaker says.",
        "Flooding killed 31 people, the district collector said on Friday.", "Around 700 horses took part, said the stewards.",
        "Parks Canada estimates 41 bears live there.", "Environment Canada measured 88 millimetres of rain in one day.",
        "Statistics Finland counted 5.6 million residents.", "Te Whatu Ora says 46 beds are closed.", "Météo-France recorded 42.6C in Paris.",
        "WorkSafe found faults in 12 of the 40 cranes it checked.", "The Met Office's provisional figure is 39.1C.",
        "Stats SA's count is 62 million people.", "UNICEF's estimate was 3.4 million children.", "The Treasury's forecast for 2026 is 2.1%.",
        "The Home Office's report puts it at 46.", "The coastguard's tally stands at 18 dead.", "Oxfam blames drought for 40,000 deaths.",
        "The Red Cross speaks of 300 missing.", "UNHCR fears 60 people drowned.", "GNS Science registered 61 aftershocks.",
        "Historic England lists 4,900 sites at risk.", "The Electoral Commission has a record of 46 complaints.",
        "The dam holds 41% of its capacity, operators said.", "The dam holds 41% of its capacity, the water board said.",
        "The dam holds 41% of its capacity, the dam's keepers said.", "Natural England's count is 340 pairs.",
        "The bridge carries 41,000 cars a day, the harbourmaster said.", "Some 300 graves were moved, according to the diocese.",
        "The strike cost £7m, said the hoteliers' chairman.", "90 tonnes of ash fell, according to volcanologists at the station.",
        "The wreck lies 61 metres down, the salvors say.", "The pool lost 4 million litres, according to its caretaker.",
        "The sheikhdom holds 6% of the shares, according to the emirate's chancellery.", "Rail Baltica's forecast is 2.9 million riders.",
        "Energy prices will fall 4%, Ofgem's latest forecast for winter is of £1,690 a year.", "Public Health Wales recorded 61 cases of measles.",
        "Science Europe counted 40 academies.", "Housing New Zealand registered 4,100 applicants.",
        "Conservation International found rats on 31 of the 40 islets.", "The board of trade found that 12 mills had shut.",
        "Health Canada found 41% of the kits were faulty.", "The Port Authority knows of 46 wrecks in the channel.",
        "The ministry blames smugglers for a third of the losses.", "Lufthansa blames the strike for 46 cancelled flights.",
        "Interpol is aware of 310 cases.", "The archive holds records of 1,900 convicts.", "Save the Children attributes 46 deaths to hunger.",
        "The mission mentions 46 breaches of the truce.", "The treaty secretariat's preliminary count is 46.", "Frontex thinks 900 people crossed in March.",
        "The embassy fears about 60 of its citizens are trapped.", "The coastguard gives the number as 46.",
        "The governor's office gave a figure of 3,100.", "The National Bank's projection for growth was 1.4%.",
        "Destatis's flash estimate stands at 2.2%.", "\"It took 46 days,\" the miller says.", "46 calves died, the herd's vet said on Tuesday.",
    ],
)  # fmt: skip
def test_any_noun_that_says_and_any_body_that_counts_is_a_speaker(text: str) -> None:
    assert any(citation.named for citation in cited(text, SourceNames()))


@pytest.mark.parametrize(
    "text",
    [
        "The government built 40 homes.", "The Ministry of Health spent $3m.", "The Ministry of Health arrested 22 men.",
        "The Ministry of Health fined 22 firms.", "Transport Canada employs 5,000 people.", "Met Éireann runs 25 stations.",
        "NOAA Fisheries hired 340 divers.", "The Local Government Association has 4,100 members.", "Oxfam gave $4m to the camp.",
        "The council gave 46 families a home.", "The council surveyed 46 streets in May.", "The department found 46 families a home.",
        "The police found 22 bodies in the lake.", "The police found 300kg of cocaine.", "UNHCR housed 60,000 people.", "He said 46 were lost.",
        "46 were lost, he said.", "46 were lost, they say.", "46 people were hurt, witnesses said.", "46 people were hurt, sources said.",
        "46 people were hurt, according to witnesses.", "46 people were hurt, according to some.", "46 people were hurt, according to him.",
        "Seats are given out according to size: 12 for the north, 8 for the south.", "Payments vary according to age, from $40 to $90.",
        "The prize is split according to the rules, 60% to the winner.", "Fees rise according to the number of pupils: $30 for one, $50 for two.",
        "46 people were hurt, it is said.", "46 people were hurt, some say.", "46 homes burned, people said.", "46 homes burned, a source said.",
        "46 homes burned, neighbours said.", "The Treasury's budget is $46m.", "The Ministry of Health's staff is 4,600.",
        "The Treasury's target is 2.1%.", "The council's fleet is 46 buses.", "The Woodland Trust planted 1,200 oaks.",
        "Parks Canada moved 41 bears.", "Statistics Finland has 700 staff.", "The taoiseach met 46 families.", "The guards fired 46 shots.",
        "The carabinieri seized 12 tonnes of cannabis.", "The prefecture closed 340 schools.", "The collector bought 12 paintings.",
        "The park warden shot 31 deer.", "The court blamed the driver and fined him $4,000.", "The board thinks big: it opened 12 shops.",
        "The agency is aware of the law and has 46 staff.", "Wellington counted on 46 votes and lost.",
        "Auckland found form late and won by 46 points.", "Smith found the net 46 times.", "Google thinks ahead and spent $46m.",
        "Canada counts 38 million people among its citizens.", "The army mentions no one; 46 died.", "The speaker cut 46 jobs.",
        "He speaks 12 languages.", "She thinks 46 were lost.", "The Ministry of Health cited 22 drivers.",
        "The ministry attributes its success to 46 staff.", "The find was worth $46m.", "The Guardian sold 46,000 copies.",
        "The harbourmaster fined 46 skippers.", "Rooms are let according to the season, from $40 to $90 a night.",
        "The grant is paid according to the size of the herd, up to £4,000.", "According to him the bridge cost $4m.",
        "It cost $4m, according to friends.", "46 were hurt, bystanders say.", "46 were hurt, she says.", "46 were hurt, said one.",
        "46 were hurt, some of the crew said.", "46 were hurt, say people there.", "Sport England paid for 46 pitches.",
        "Public Health Wales has 1,900 staff.", "Transport Scotland bought 12 ferries.", "Health Canada recalled 41 kits.",
        "Housing New Zealand sold 46 homes.", "Conservation International owns 31 islets.", "The Port Authority raised 46 wrecks.",
        "The ministry sacked 46 smugglers.", "Lufthansa cancelled 46 flights.", "Interpol has 196 members.", "The archive keeps 1,900 boxes.",
        "The mission lost 46 trucks.", "Frontex sent 46 officers.", "The embassy flew out 60 people.", "The coastguard gives 46 courses a year.",
        "The governor's office gave 3,100 trees.", "The National Bank's loss was $46m.", "The National Bank's vault holds 46 tonnes of gold.",
        "The miller's wage is $46.", "Hull found 46 new homes for dogs.", "Police found a stash of 46 guns.", "Auckland's toll road is 7.5km long.",
        "The airline's loss stands at $46m.", "The vet knows 46 farms.", "He is aware of 46 cases.", "Nobody knows of 46 cases.",
        "The strike was blamed for 46 deaths.", "The firm blames no one and cut 46 jobs.", "The nurse put 46 stitches in.",
        "He thought twice and sold 46 cows.", "Everyone fears the 12 judges.", "The poet's count is 46 books.",
    ],
)  # fmt: skip
def test_what_bodies_do_own_and_give_is_no_source(text: str) -> None:
    assert cited(text, SourceNames()) == ()


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("46 were held. [dia][rnz]", ["dia", "rnz"]), ("46 were held [rnz][dia][reuters].", ["rnz", "dia", "wire"]), ("See the [paper][dia].", ["dia"]),
        ("46 were held. [^dia][^rnz]", ["dia", "rnz"]), ("46 were held. [dia, p. 7]", ["dia"]), ("46 were held [rnz, pp 7-9].", ["rnz"]),
        ("46 were held. [dia p12]", ["dia"]), ("46 were held. [^dia, 12]", ["dia"]), ("46 were held. [dia:12]", ["dia"]), ("46 were held. [@dia]", ["dia"]),
        ("46 were held. [@rnz, table 3]", ["rnz"]), ("46 were held. [dia, p. 7; rnz, p. 2]", ["dia", "rnz"]), ("46 were held. [dia, para 31]", ["dia"]),
        ("46 were held. [dia §4]", ["dia"]), ("46 were held (https://example.org/release).", ["dia"]), ("46 were held (see https://example.org/release)", ["dia"]),
        ("46 were held [Source: RNZ].", ["rnz"]), ("46 were held. [source: dia]", ["dia"]), ("46 were held. (DIA release, 1 May)", ["dia"]),
        ("46 were held in Auckland (RNZ).", ["rnz"]), ("46 were held (Stats NZ data, June 2023, p. 4).", ["stats"]), ("46 were held; figures: Department of Internal Affairs.", ["dia"]),
        ("46 were held (figures: Stats NZ).", ["stats"]), ("46 were held, per the Department of Internal Affairs.", ["dia"]), ("RNZ: 46 were held.", ["rnz"]),
        ("By Stats NZ's count, 46 left.", ["stats"]), ("46 were counted by Stats NZ.", ["stats"]), ("The crowd was put at 46,000 by RNZ.", ["rnz"]),
    ],
)  # fmt: skip
def test_a_citation_may_say_where_in_the_source_and_stand_close_to_another(text: str, ids: list[str]) -> None:
    assert [known for citation in cited(text, NAMES) for known in citation.ids] == ids


@pytest.mark.parametrize(
    ("text", "unknown"),
    [("46 were held. [rzn][dia]", "rzn"), ("46 were held. [dia][rzn]", "rzn"), ("See [the paper][dai] of May.", "dai"), ("46 were held. [1, 9]", "9"), ("46 were held. [^dai]", "dai")],
)  # fmt: skip
def test_a_bad_citation_is_told_beside_a_good_one(text: str, unknown: str) -> None:
    assert [citation.unknown for citation in cited(text, NAMES) if citation.unknown] == [unknown]


@pytest.mark.parametrize(
    "text",
    ["46 were held (AP).", "46 were held (Ministry of Health, May 2024).", "46 were held (ONS, 3 June 2023).", "“46 were held” – Ann Lee.", "46 were held – Reuters",
     "46 were held (RNZ).", "4% of them left (Stats NZ).", "46 burned (Environment Agency).", "46 died in the camps (Ministry of Health)",
     "The judge's ruling fills 88 pages.", "The ombudsman's review makes 14 recommendations.", "Tom Lee's first report has 194 pages."],
)  # fmt: skip
def test_a_credit_names_who_is_not_listed(text: str) -> None:
    assert any(citation.named or citation.ids for citation in cited(text, NAMES))


@pytest.mark.parametrize(
    "text",
    ["46 were held (Auckland, May 2024).", "The film (Long Road, 1979) took $4m.", "46 homes – Northland.", "46 were held (twice, in 2019).", "Rent is $46 per week, per room.",
     "Slogan: “46 for all”", "Figures: 46 in all. Data: 12.", "Held: 46, figures: 12 and 14.",
     "46 ships sank (Bay of Bengal).", "46 seats went left (Labour).", "46 beds shut (Leeds General Hospital).", "12 sit in Te Manatū Waka (Ministry of Transport).",
     "46 homes were lost (Hutt City).", "The library's reading room has 194 pages to a shelf.", "He wrote 194 pages."],
)  # fmt: skip
def test_brackets_and_colons_that_credit_nobody(text: str) -> None:
    assert cited(text, NAMES) == ()


def test_sources_of_one_publisher_share_its_name() -> None:
    shared = "sources:\n  a: {publisher: RNZ, title: One}\n  b: {publisher: RNZ, title: Two}\n  c: {publisher: Radio NZ News}\nfacts:\n"
    box = box_of(shared + "  - According to RNZ, 46 were held.\n")
    assert box.claimed_sources == {"a", "b"}
    others = (
        "sources:\n  a: {publisher: Department of Conservation}\n  b: {publisher: Department of Corrections}\nfacts:\n"
    )
    assert box_of(others + "  - According to DOC, 46 were held.\n").claimed_sources == frozenset()


def test_a_field_names_a_source_in_other_case_or_by_its_publisher() -> None:
    box = box_of(
        "sources:\n  rnz: {publisher: RNZ}\n  b: {publisher: Stats NZ}\nfacts:\n  - {text: 46 held., source: RNZ}\n  - {text: 12 left., source: stats nz}\n"
    )
    assert [citation.ids for fact in box.facts for _, citation in fact.source_fields] == [("rnz",), ("b",)]


def test_who_only_speaks_gives_way_to_the_source_of_the_fact() -> None:
    text = "sources:\n  a: {publisher: DIA}\n  b: {publisher: RNZ}\nfacts:\n  - {text: 'Police said 46 were held, 12 of them on Friday.', source: b}\n  - Police said 31 fled. [a, p. 4]\n"
    assert origins(text) == [("46", "fact", "b"), ("12", "fact", "b"), ("31", "text", "a, Police")]


def test_a_source_field_is_an_id_a_link_or_words() -> None:
    ids = frozenset(("dia", "rnz", "wire"))
    assert reference("dia", NAMES, ids).ids == ("dia",)
    assert reference("dai", NAMES, ids).unknown == "dai"
    assert reference("RNZ, 2 March 2022", NAMES, ids).ids == ("rnz",)
    assert reference("DIA; Reuters and RNZ", NAMES, ids).ids == ("dia", "wire", "rnz")
    assert reference("https://www.example.org/release/", NAMES, ids).ids == ("dia",)
    assert reference("The Post, 2 March", NAMES, ids) == Citation(0, 17, named="The Post, 2 March")


def test_a_publisher_goes_by_its_acronym() -> None:
    assert names_of("Department of Internal Affairs") == ("Department of Internal Affairs", "DIA", "DoIA")
    assert names_of("Ministry of Health")[1:] == ("MoH",) and names_of("Ministry for the Environment")[1:] == ("MfE",)
    assert names_of("Bank of England")[1:] == ("BoE",) and names_of("Stats NZ")[1:] == ()
    assert names_of("Stats NZ (Tatauranga Aotearoa)") == (
        "Stats NZ (Tatauranga Aotearoa)",
        "Stats NZ",
        "Tatauranga Aotearoa",
    )
    box = box_of(
        "sources:\n  a: {publisher: National Emergency Management Agency}\n  b: {publisher: RNZ}\nfacts:\n  - 244 homes were emptied, NEMA said.\n"
    )
    assert box.facts[0].text is not None and box.facts[0].text.citations[0].ids == ("a",)


def origins(text: str) -> list[tuple[str, str, str]]:
    return [
        (figure.quantity.text, figure.origin.via, figure.origin.shown)
        for figure in box_of(text).figures
        if figure.quantity.needs_source
    ]


def test_a_figure_has_its_source_from_the_nearest_place_that_names_one() -> None:
    text = (
        "sources:\n  dia: {publisher: DIA}\n  rnz: {publisher: RNZ}\n  wire: {publisher: Reuters}\nfacts:\n"
        "  - {text: '146 children were found. [rnz] Another 12 were freed.', source: dia}\n  - {label: Cases, value: 836, source: dia}\n  - 46 people were held.\n"
        "  - 'Sources: Reuters'\ntables:\n  - {columns: [region, arrests], rows: [[North, 17]], source: rnz}\n  - {columns: [region, arrests], rows: [[South, 19]]}\n"
    )
    assert origins(text) == [
        ("146", "text", "rnz"), ("12", "text", "rnz"), ("836", "fact", "dia"), ("46", "box", "wire"), ("17", "table", "rnz"), ("19", "box", "wire"),
    ]  # fmt: skip


def test_each_sentence_has_its_own_source() -> None:
    text = "sources:\n  a: {publisher: DIA}\n  b: {publisher: RNZ}\nfacts:\n  - '146 children were found. [a] Of 46 people held, 12 were freed. [b]'\n"
    assert origins(text) == [("146", "text", "a"), ("46", "text", "b"), ("12", "text", "b")]


def test_one_source_alone_and_a_row_called_sources_stand_for_the_box() -> None:
    assert origins("sources:\n  dia: {publisher: DIA}\nfacts:\n  - 46 people were held.\n") == [("46", "box", "dia")]
    rows = "sources:\n  a: {publisher: DIA}\n  b: {publisher: RNZ}\nfacts:\n  - {label: Held, value: 46}\n  - {label: Sources, value: DIA and RNZ}\n"
    assert origins(rows) == [("46", "box", "a, b")]
    assert origins("facts:\n  - 46 people were held.\n") == [("46", "nowhere", "")]
    assert origins("sources: [{publisher: DIA}]\nfacts:\n  - 46 people were held.\n") == [("46", "box", "DIA")]


def test_a_note_of_a_fact_speaks_for_that_fact_alone() -> None:
    text = "facts:\n  - {label: Held, value: 46, note: 'Source: the court'}\n  - {label: Freed, value: 12}\n"
    assert origins(text) == [("46", "text", "the court"), ("12", "nowhere", "")]


def test_footnotes_that_stand_as_lines_of_the_box_are_followed() -> None:
    text = "sources:\n  - {id: dia, publisher: DIA}\n  - {id: rnz, publisher: RNZ}\nfacts:\n  - 46 people were held.[^a]\n  - '12 were freed.[^b]'\n  - '[^a]: RNZ, 2 March'\n  - '[^b]: Court papers'\n"
    assert origins(text) == [("46", "text", "rnz"), ("12", "text", "Court papers")]


def test_a_record_in_place_is_a_source() -> None:
    assert origins(
        "facts:\n  - {label: Held, value: 46, source: {publisher: The court, url: 'https://example.org'}}\n"
    ) == [("46", "fact", "The court")]


@pytest.mark.parametrize(
    "text",
    [
        "(" * 20_000,
        "[" * 20_000,
        "a said " * 8_000,
        "according to " * 4_000,
        " " * 50_000,
        ". source : " * 5_000,
        "\n" * 50_000,
        "— " * 25_000,
        "https://" * 6_000,
        "put at " * 8_000,
        "recorded by " * 6_000,
        "by the " * 8_000 + "count",
        "[a, " * 12_000,
        "data: " * 10_000,
        "Ann Lee, 41, said " * 4_000,
        "images seen by Ann show " * 4_000,
        "court was told Ann " * 4_000,
        "the poll gives " * 6_000,
        "the union claims 4 " * 5_000,
    ],
)
def test_hostile_text_is_read_in_linear_time(text: str) -> None:
    import time

    started = time.process_time()
    cited(text, NAMES)
    assert time.process_time() - started < 2


@pytest.mark.parametrize("verb", ["said", "recorded", "shows", "seeks", "understands"])
@pytest.mark.parametrize(
    "before",
    ["police ", "Police ", "the council ", "roads and ", "it was ", "the ministry of health ", "of  police ", "he\n", "the DIA (x) ",
     "a report then ", "Otago, ", "figures ", "of / roads ", "", "the “Guard” ", "Māori ", "images seen by Reuters ", "state media "],
)  # fmt: skip
def test_the_quick_look_before_a_verb_passes_over_nobody_who_can_be_asked(before: str, verb: str) -> None:
    text = f"In all, {before}{verb} 46 were held."
    stop = text.index(verb, len("In all, ") + len(before))
    if not attributions._may_be_told(text, stop, verb, attributions.words_of(text), NAMES):
        assert attributions._telling(text, stop, verb, NAMES) is None
