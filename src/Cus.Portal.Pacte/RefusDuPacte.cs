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
}
