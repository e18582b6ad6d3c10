using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ConventionsCus;

/// <summary>Refusals of the stock and of its imports.</summary>
internal static class RefusCus
{
    public static readonly CodeRefus FichierExige = new("ConventionsCus:FichierExige");
    public static readonly CodeRefus FichierFautif = new("ConventionsCus:FichierFautif");
    public static readonly CodeRefus AutresFautes = new("ConventionsCus:AutresFautes");
    public static readonly CodeRefus MillesimeInconnu = new("ConventionsCus:MillesimeInconnu");
    public static readonly CodeRefus OrganismeSansSiren = new("ConventionsCus:OrganismeSansSiren");
    public static readonly CodeRefus ImportEnCours = new("ConventionsCus:ImportEnCours", NatureRefus.Conflit);
    public static readonly CodeRefus AucuneLigneJuste = new("ConventionsCus:AucuneLigneJuste", NatureRefus.Conflit);
    public static readonly CodeRefus StockChange = new("ConventionsCus:StockChange", NatureRefus.Conflit);
    public static readonly CodeRefus RienACompleter = new("ConventionsCus:RienACompleter", NatureRefus.Conflit);
    public static readonly CodeRefus RienACommenter = new("ConventionsCus:RienACommenter", NatureRefus.Introuvable);
}

/// <summary>Why a file, or one of its cells, is refused: the sentences of the report.</summary>
internal static class RefusDeLigne
{
    public static readonly CodeRefus FichierVide = new("ConventionsCus:FichierVide");
    public static readonly CodeRefus ColonnesManquantes = new("ConventionsCus:ColonnesManquantes");
    public static readonly CodeRefus ColonneEnDouble = new("ConventionsCus:ColonneEnDouble");
    public static readonly CodeRefus FichierCoupe = new("ConventionsCus:FichierCoupe");
    public static readonly CodeRefus GuillemetOuvert = new("ConventionsCus:GuillemetOuvert");
    public static readonly CodeRefus LigneDemesuree = new("ConventionsCus:LigneDemesuree");
    public static readonly CodeRefus NombreDeCellules = new("ConventionsCus:NombreDeCellules");
    public static readonly CodeRefus CelluleVide = new("ConventionsCus:CelluleVide");
    public static readonly CodeRefus TropLong = new("ConventionsCus:TropLong");
    public static readonly CodeRefus CaractereInterdit = new("ConventionsCus:CaractereInterdit");
    public static readonly CodeRefus SirenFaux = new("ConventionsCus:SirenFaux");
    public static readonly CodeRefus AutreOrganisme = new("ConventionsCus:AutreOrganisme");
    public static readonly CodeRefus IdentifiantEnDouble = new("ConventionsCus:IdentifiantEnDouble");
    public static readonly CodeRefus CommuneInconnue = new("ConventionsCus:CommuneInconnue");
    public static readonly CodeRefus CodePostalFaux = new("ConventionsCus:CodePostalFaux");
    public static readonly CodeRefus QpvFaux = new("ConventionsCus:QpvFaux");
    public static readonly CodeRefus DateFausse = new("ConventionsCus:DateFausse");
    public static readonly CodeRefus HorsListe = new("ConventionsCus:HorsListe");
    public static readonly CodeRefus DpeHorsEchelle = new("ConventionsCus:DpeHorsEchelle");
    public static readonly CodeRefus AnneeFausse = new("ConventionsCus:AnneeFausse");
    public static readonly CodeRefus NombreFaux = new("ConventionsCus:NombreFaux");
    public static readonly CodeRefus NombreNegatif = new("ConventionsCus:NombreNegatif");
    public static readonly CodeRefus NombreDemesure = new("ConventionsCus:NombreDemesure");
    public static readonly CodeRefus SurfaceNulle = new("ConventionsCus:SurfaceNulle");
    public static readonly CodeRefus OuiOuNon = new("ConventionsCus:OuiOuNon");
}

/// <summary>Rules EI-V01 to EI-V17 and what is done of the ensembles immobiliers.</summary>
internal static class RefusEnsembles
{
    public static readonly CodeRefus CodeDEnsemble = new("ConventionsCus:CodeDEnsemble");
    public static readonly CodeRefus CodeDejaUtilise = new("ConventionsCus:CodeDejaUtilise");
    public static readonly CodeRefus LibelleTropLong = new("ConventionsCus:LibelleTropLong");
    public static readonly CodeRefus AutresTropLongs = new("ConventionsCus:AutresTropLongs");
    public static readonly CodeRefus ConventionPartagee = new("ConventionsCus:ConventionPartagee");
    public static readonly CodeRefus QpvMele = new("ConventionsCus:QpvMele");
    public static readonly CodeRefus QpvNonContigus = new("ConventionsCus:QpvNonContigus");
    public static readonly CodeRefus AChevalSurDeux = new("ConventionsCus:AChevalSurDeux");
    public static readonly CodeRefus DeuxMethodes = new("ConventionsCus:DeuxMethodes");
    public static readonly CodeRefus SommeDesPlafonds = new("ConventionsCus:SommeDesPlafonds");
    public static readonly CodeRefus TropDeDerogatoires = new("ConventionsCus:TropDeDerogatoires");
    public static readonly CodeRefus SansAdresse = new("ConventionsCus:SansAdresse");
    public static readonly CodeRefus TropDeMenages = new("ConventionsCus:TropDeMenages");
    public static readonly CodeRefus EffectifInsuffisant = new("ConventionsCus:EffectifInsuffisant");
    public static readonly CodeRefus DeuxDepartements = new("ConventionsCus:DeuxDepartements");
    public static readonly CodeRefus SlsAuDela = new("ConventionsCus:SlsAuDela");
    public static readonly CodeRefus TauxHorsIntervalle = new("ConventionsCus:TauxHorsIntervalle");
    public static readonly CodeRefus TypologieInconnue = new("ConventionsCus:TypologieInconnue");
    public static readonly CodeRefus RienAProposer = new("ConventionsCus:RienAProposer");
    public static readonly CodeRefus LogementInconnu = new("ConventionsCus:LogementInconnu");
    public static readonly CodeRefus TypologieVide = new("ConventionsCus:TypologieVide");
    public static readonly CodeRefus TypologieDejaLa = new("ConventionsCus:TypologieDejaLa");
    public static readonly CodeRefus EntierAttendu = new("ConventionsCus:EntierAttendu");
}
