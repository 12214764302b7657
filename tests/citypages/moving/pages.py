"""Pages as other sites have them, in our own words, about people and places that do not exist."""

CITY = """Turku

Turussa hankkeet kuuluvat kaupungin ohjelmaan. Niissä kokeillaan, mikä toimii arjessa.

Kaupunkikoordinaattori

Maija Malli-Esimerkki

Erityisasiantuntija
Esimerkkilän kaupunki
puh. 050 123 4567
maija.malli-esimerkki(at)example.fi

Hankkeet

Kokeilut lähtevät asukkaiden toiveista

Kuva: Kalle Kuvaaja

Rannan penkeistä mitattiin valoa ja lämpöä kahden vuoden ajan. Tulokset ovat kaikkien käytössä.

Tori sai uudet opasteet, joiden tekstit asukkaat kirjoittivat itse.

  • Kirjasto lainaa mittareita.
  • Satama avaa sijaintitietonsa.

Lue lisää kokeiluista kaupungin sivuilta."""

NEWS = """Penkit mittaavat nyt valoa

  • Jaa Facebookissa
  • Jaa Twitterissä
4.5.2018 klo 9.15

Rannan penkit kertovat syksystä alkaen, milloin pimeä tulee. Kokeilu kestää kaksi vuotta.

Mittaus alkaa keväällä

Kokeilu maksaa 12,5 miljoonaa euroa eli vähän.

– Penkki on hyvä paikka mitata, projektipäällikkö Pekka Penkki kertoo.

#6Aika #avoindata

Kuva: Kalle Kuvaaja"""

EVENT = """Penkkipäivä rannalla

Kaikille avoin iltapäivä, jossa kokeillaan mittareita.

Aika: tiistaina 6.3.2018 klo 13.30–17
Paikka: Rantatalo, Esimerkkikatu 1

Ohjelmassa on puheita ja kävely rannalla. Kahvia riittää.

#penkkipäivä #6Aika"""

PROJECT = """VALOMITTA

Valon mittaaminen kaupungin rannoilla

Hankekoodi: A70999
Toteutusaika: 1.1.2016–31.12.2018

Hankkeessa mitataan valoa rannoilla ja avataan tulokset kaikille.

Tavoitteet

Mittarit ovat halpoja ja kestävät talven."""

PROGRAMME = """6Aika Turussa

Ohjelma kehittää palveluja yhdessä asukkaiden kanssa.

Kaupungeissa asuu 30 prosenttia väestöstä.

Painopistealueet

Avoin data – tiedot käyttöön

Rajapinnat avataan kaikille.

6Aika-hankkeita Turun kaupungilla

VALOMITTA Valon mittaaminen rannoilla www.valomitta.example/
RANTA Rannan uudet palvelut

Lyhytosoite tälle sivulle www.example.fi/6aika

Ajankohtaista

Twitter"""

ENGLISH_NEWS = """The benches now measure light

4.5.2018 klo 9.15

From autumn on the benches on the shore tell when darkness comes. The trial lasts two years.

Measuring starts in the spring

The trial costs 12.5 million euros, which is little.

#6Aika #avoindata

Photo: Kalle Kuvaaja"""

ALL = {"city": CITY, "news": NEWS, "event": EVENT, "project": PROJECT, "programme": PROGRAMME}
