"""What the pages of the tests say: own words and invented people, in Finnish and English."""

from cms.cities import CITIES

FIRST = ("Aino", "Veikko", "Hilkka-Maria", "Onni", "Sisko", "Taisto", "Lempi", "Urho")
LAST = ("Mallinen", "Esimerkki", "Koeluoma", "Näytelä", "Harjoite-Salo", "Kuvitelmo", "Testaaja", "Vaahtera")
# Name and inflected names of towns beyond the six.
MORE_CITIES = (("Kuopio", "Kuopion", "Kuopiossa"), ("Lahti", "Lahden", "Lahdessa"), ("Pori", "Porin", "Porissa"))
PLACES = tuple((city.name_fi, city.genitive_fi, city.inessive_fi) for city in CITIES) + MORE_CITIES

PROSE = {
    "fi": (
        "Asukkaat saivat kertoa, millaisia palveluja he tarvitsevat arjessaan. Palautetta kertyi runsaasti.",
        "Uusi toimintatapa on otettu käyttöön jokaisessa koulussa, ja kirjastot seuraavat perässä ensi vuonna.",
        "Yritykset testasivat ratkaisujaan aidossa ympäristössä. Samalla kaupunki oppi, mitä kannattaa kysyä.",
        "Kierrätystä helpottavat astiat pantiin torin laidalle, missä niiden käyttöä mitattiin puoli vuotta.",
        "Liikenteen tiedot ovat nyt kaikkien käytettävissä. Niiden pohjalta on syntynyt jo useita sovelluksia.",
        "Yhteistyö jatkuu keväällä, jolloin opiskelijat suunnittelevat kortteliin uuden kohtaamispaikan.",
        "Asukasraati kokoontui neljä kertaa. Sen ehdotuksista suurin osa otettiin mukaan asemakaavan luonnokseen.",
        "Robottibussi kulki kesän ajan rannan ja aseman väliä, ja matkustajat antoivat kyydille hyvän arvosanan.",
        "Vanhasta varastosta tehdään tila, jossa pienet yritykset voivat jakaa laitteita ja osaamista keskenään.",
        "Mittaukset osoittivat, että energiaa säästyi eniten silloin, kun lämmitystä ohjattiin sääennusteen mukaan.",
    ),
    "en": (
        "The residents told us which services they need in their daily lives. Much feedback was given.",
        "The new way of working has been taken into use in every school, and the libraries will follow next year.",
        "Companies could test their solutions in a real environment. The city learned what to ask for.",
        "Bins that make recycling easier were placed at the square, where their use was measured for months.",
        "The data on traffic is now open to everybody. Several applications have been built on it already.",
        "The work with the colleges will go on in spring, when students are going to plan a new meeting place.",
        "The panel of residents met four times. Most of its proposals were taken into the draft of the town plan.",
        "The robot bus ran between the shore and the station all summer, and passengers were happy with the ride.",
        "An old warehouse will be turned into a space in which small companies can share their tools and skills.",
        "The measurements showed that most energy was saved when the heating was steered by the weather forecast.",
    ),
}
INGRESS = {
    "fi": (
        "Kaupungin kehittämistyö näkyy asukkaille parempina palveluina ja yrityksille uusina mahdollisuuksina.",
        "Kuuden kaupungin yhteistyö tuo kokeilut kaduille, kouluihin ja koteihin. Tulokset ovat kaikkien käytössä.",
        "Kaupungit ratkovat yhdessä pulmia, joihin yhdenkään niistä voimat eivät riitä yksin.",
    ),
    "en": (
        "The city's development work shows as better services for residents and as new chances for companies.",
        "The cooperation of six cities brings trials to the streets, the schools and the homes of its people.",
        "Together the cities solve problems that are too large for any one of them.",
    ),
}
HEADINGS = {
    "fi": (
        "Kokeilut tuovat tulosta",
        "Koulut oppivat yhdessä",
        "Mitä seuraavaksi?",
        "Energiaa säästyy taloissa",
        "Data avautuu kaikille",
        "Liikkuminen helpottuu",
        "Asukkaat mukana suunnittelussa",
    ),
    "en": (
        "Trials bring results",
        "Schools learn together",
        "What comes next?",
        "Houses save energy",
        "Data for everybody",
        "Moving becomes easier",
        "Residents take part in planning",
    ),
}
ITEMS = {
    "fi": (
        "älykkäät valaisimet rannan kävelytiellä",
        "Yhteiset työtilat kirjastoissa",
        "Koulujen avoimet tilat ovat iltaisin asukkaiden käytössä.",
        "hankinnat, joissa kysytään ratkaisuja eikä laitteita",
    ),
    "en": (
        "smart lamps along the shore",
        "Shared work spaces in libraries",
        "In the evenings residents use the open rooms of schools.",
        "purchases that ask for solutions instead of devices",
    ),
}
PROJECTS = (
    ("ValoKatu", "Light for Streets", "valokatu.example.fi/", "https://valokatu.example.fi/"),
    ("MetsäLab", "Forest Living Laboratory", "www.metsalab.example.org", "https://www.metsalab.example.org"),
    ("AALTO5", "Waves of Five Harbours", "", ""),
    (
        "Oppiva kortteli",
        "Learning Block",
        "www.oppivakortteli.example.com/fi",
        "https://www.oppivakortteli.example.com/fi",
    ),
)
