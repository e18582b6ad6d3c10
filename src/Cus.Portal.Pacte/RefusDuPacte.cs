using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.Pacte;

/// <summary>Refusals of the module.</summary>
internal static class RefusDuPacte
{
    public static readonly CodeRefus BaseNegative = new("Pacte:BaseNegative");
    public static readonly CodeRefus CleSansBase = new("Pacte:CleSansBase");
    public static readonly CodeRefus ClesHorsDeCent = new("Pacte:ClesHorsDeCent");
    public static readonly CodeRefus PersonneAAppeler = new("Pacte:PersonneAAppeler");
    public static readonly CodeRefus ParametreHorsBornes = new("Pacte:ParametreHorsBornes");
    public static readonly CodeRefus MontantAuCentime = new("Pacte:MontantAuCentime");
    public static readonly CodeRefus AideNegative = new("Pacte:AideNegative");
    public static readonly CodeRefus TableauVide = new("Pacte:TableauVide");
    public static readonly CodeRefus SirenEnDouble = new("Pacte:SirenEnDouble");

    // Goals, comité de suivi, commitments.
    public static readonly CodeRefus TexteTropLong = new("Pacte:TexteTropLong");
    public static readonly CodeRefus AnneeHorsDuPacte = new("Pacte:AnneeHorsDuPacte");
    public static readonly CodeRefus RegionInconnue = new("Pacte:RegionInconnue");
    public static readonly CodeRefus LogementsHorsBornes = new("Pacte:LogementsHorsBornes");
    public static readonly CodeRefus LigneEnDouble = new("Pacte:LigneEnDouble");
    public static readonly CodeRefus SerieVide = new("Pacte:SerieVide");
    public static readonly CodeRefus DateDeSerie = new("Pacte:DateDeSerie");
    public static readonly CodeRefus ObjectifDAccompagnes = new("Pacte:ObjectifDAccompagnes");
    public static readonly CodeRefus DateDeReunion = new("Pacte:DateDeReunion");
    public static readonly CodeRefus ReunionAVenir = new("Pacte:ReunionAVenir", NatureRefus.Conflit);
    public static readonly CodeRefus ReunionRelevee = new("Pacte:ReunionRelevee", NatureRefus.Conflit);
    public static readonly CodeRefus FichierExige = new("Pacte:FichierExige");
    public static readonly CodeRefus TropDeDocuments = new("Pacte:TropDeDocuments", NatureRefus.Conflit);
    public static readonly CodeRefus DateDEngagement = new("Pacte:DateDEngagement");
    public static readonly CodeRefus PreuveExigee = new("Pacte:PreuveExigee");
    public static readonly CodeRefus RegionHorsPerimetre = new("Pacte:RegionHorsPerimetre", NatureRefus.Interdit);
}
