"""Verbs of saying, in the third person, in Finnish and English."""

import re

FINNISH_TEXT = (
    "sano kerto summa totea painotta korosta kiteyttä jatka lisä selittä kuvaile kuvaa iloitse muistutta pohti"
    " arvio huomautta tiivistä täsmentä kehu toivo kiittä vakuutta mietti naurahta usko tietä mainitse vastaa"
    " kysy linjaa hehkutta perustele avaa tähdentä ennako ilmoitta ihmettele hymyile innostu havainnollista"
    " esittele luonnehti ajattele näke myöntä tunnusta varoitta vaati vertaa visioi haaveile hämmästele ynnää"
    " kannusta rohkaise"
)
FINNISH = FINNISH_TEXT.split()
PAST_TEXT = (
    "sanoi kertoi summasi totesi painotti korosti kiteytti jatkoi lisäsi selitti kuvaili kuvasi iloitsi"
    " muistutti pohti arvioi huomautti tiivisti täsmensi kehui toivoi kiitti vakuutti mietti naurahti uskoi"
    " tiesi mainitsi vastasi kysyi linjasi hehkutti perusteli avasi tähdensi ennakoi ilmoitti esitteli"
    " luonnehti myönsi varoitti kannusti"
)
PAST = PAST_TEXT.split()
ENGLISH_TEXT = (
    "says said explains explained adds added notes noted tells told stresses stressed points emphasises"
    " emphasised emphasizes emphasized comments commented concludes concluded continues continued states"
    " stated remarks remarked describes described believes recalls recalled reminds reminded hopes asks asked"
    " summarises summarizes thinks"
)
ENGLISH = ENGLISH_TEXT.split()
VERB = re.compile(
    rf"(?<![\w-])(?:(?:{'|'.join(FINNISH)})(?:aa|ää|oo|öö|uu|yy|ii|ee|[aäoöuyie])?|{'|'.join(PAST)}"
    rf"|{'|'.join(ENGLISH)})(?![\w-])",
    re.IGNORECASE,
)
