"""What an application can say: the applicant's kind, the criteria, themes and bands."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ApplicantKind(models.TextChoices):
    """Who applies. All but a person alone are categories of members."""

    MAJOR_GROUP = "mg", _("An organisation: civil society, science, business, farmers, women, youth and others")
    GOVERNMENT = "gov", _("The government of a country, through a ministry or agency")
    SUBNATIONAL = "sub", _("A province, district, municipality or other subnational authority")
    INTERGOVERNMENTAL = "igo", _("An intergovernmental organisation")
    INDIVIDUAL = "individual", _("I apply for myself, as a person")


class Criterion(models.TextChoices):
    """The eight criteria of membership, in our words; each is endorsed by itself."""

    MISSION = "mission", _("We share the partnership’s vision, mission and guiding principles.")
    ACTIVE = "active", _("We work for the sustainable development of mountains.")
    FORMAL = "formal", _("We are a formally established body, with stable funding and the means to do our work.")
    FOCAL_POINT = "focal_point", _("We name a focal point who speaks for us and keeps in touch.")
    COOPERATION = "cooperation", _("We are willing to work together with the other members.")
    REACHABLE = (
        "reachable",
        _("We can be reached by e-mail and use the internet; a slow or shared line is enough."),
    )
    RESOURCES = "resources", _("We can put in resources of our own: money, time, knowledge, data or places to meet.")
    DUTIES = "duties", _("We accept the roles and responsibilities that come with membership.")


class Theme(models.TextChoices):
    WATER = "water", _("Water, snow and glaciers")
    FORESTS = "forests", _("Forests and watersheds")
    FARMING = "farming", _("Farming, pastoralism and food")
    BIODIVERSITY = "biodiversity", _("Biodiversity and protected areas")
    CLIMATE = "climate", _("Climate change and natural hazards")
    LIVELIHOODS = "livelihoods", _("Livelihoods, products and services")
    TOURISM = "tourism", _("Tourism")
    ENERGY = "energy", _("Energy and transport")
    CULTURE = "culture", _("Culture and traditional knowledge")
    EDUCATION = "education", _("Education and training")
    GENDER = "gender", _("Gender and youth")
    HEALTH = "health", _("Health")
    POLICY = "policy", _("Policy, law and institutions")
    RESEARCH = "research", _("Research and observation")


class StaffBand(models.TextChoices):
    NONE = "0", _("Volunteers only")
    FEW = "1-10", _("1 to 10")
    SOME = "11-50", _("11 to 50")
    MANY = "51-250", _("51 to 250")
    MOST = "251+", _("More than 250")


class BudgetBand(models.TextChoices):
    TINY = "0-10k", _("Up to 10,000 US dollars")
    SMALL = "10k-100k", _("10,000 to 100,000 US dollars")
    MEDIUM = "100k-1m", _("100,000 to 1 million US dollars")
    LARGE = "1m-10m", _("1 to 10 million US dollars")
    HUGE = "10m+", _("More than 10 million US dollars")
    UNSAID = "unsaid", _("We would rather not say")


class OfferKind(models.TextChoices):
    """What an applicant intends to put in."""

    WORK = "work", _("Working time and expertise")
    MONEY = "money", _("Money")
    DATA = "data", _("Data and knowledge")
    TRAINING = "training", _("Training and teaching")
    HOSTING = "hosting", _("Hosting of meetings, visits or staff")
    VOICE = "voice", _("Making mountains heard: advocacy and communication")


class DeclineReason(models.TextChoices):
    """Prepared reasons: the applicant reads them in their own language."""

    NOT_MOUNTAINS = (
        "not_mountains",
        _("The application does not show that the organisation works for mountains."),
    )
    NOT_FORMAL = "not_formal", _("The organisation is not formally established yet, or we could not see that it is.")
    MEMBER_ALREADY = (
        "member_already",
        _("The organisation is a member already, under another name or as a part of one."),
    )
    NO_ANSWER = "no_answer", _("We asked a question and received no answer.")
    OTHER = "other", _("Another reason")
