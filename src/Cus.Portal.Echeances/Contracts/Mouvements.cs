using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Evenements;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Echeances.Contracts;

/// <summary>A pause of a deadline: the time that it lasts is not counted.</summary>
/// <param name="DebutLe">From that instant on.</param>
/// <param name="FinLe">Up to that instant, or null while nobody has ended it.</param>
/// <param name="Motif">Why.</param>
/// <param name="ParNom">Who put it.</param>
/// <param name="PoseeLe">When it was put.</param>
/// <param name="RepriseParNom">Who ended a pause that had no end.</param>
public sealed record PauseDEcheance(DateTimeOffset DebutLe, DateTimeOffset? FinLe, string Motif, string ParNom, DateTimeOffset PoseeLe, string? RepriseParNom = null)
{
    /// <summary>True at an instant of the pause; its end is no longer in it.</summary>
    public bool Couvre(DateTimeOffset instant) => DebutLe <= instant && !(FinLe <= instant);

    /// <summary>True when both share an instant.</summary>
    public bool Chevauche(PauseDEcheance autre) => !(autre.FinLe <= DebutLe) && !(FinLe <= autre.DebutLe);

    /// <summary>« du 2 juin 2014 à 9 h 00 au 7 juin 2014 à 9 h 00 », « depuis le 2 juin 2014 à 9 h 00 ».</summary>
    public string EnClair => FinLe is { } fin ? $"du {Francais.DateEtHeure(DebutLe)} au {Francais.DateEtHeure(fin)}" : $"depuis le {Francais.DateEtHeure(DebutLe)}";
}

/// <summary>A later due instant, granted by somebody.</summary>
/// <param name="AncienneLe">Due instant it replaces.</param>
/// <param name="NouvelleLe">Due instant granted.</param>
/// <param name="Motif">Why.</param>
/// <param name="ParNom">Who granted it.</param>
/// <param name="Le">When.</param>
public sealed record Prorogation(DateTimeOffset AncienneLe, DateTimeOffset NouvelleLe, string Motif, string ParNom, DateTimeOffset Le)
{
    /// <summary>« prorogée au 20 juin 2014 par Maud Perrin le 10 juin (au lieu du 12 juin) »: the year is said once when it is the same.</summary>
    public string EnClair => $"prorogée au {Francais.DateLongue(NouvelleLe)} par {ParNom} le {Jour(Le)} (au lieu du {Jour(AncienneLe)})";

    private string Jour(DateTimeOffset i) => Paris.Date(i).Year == Paris.Date(NouvelleLe).Year ? Francais.JourEtMois(Paris.Date(i)) : Francais.DateLongue(i);
}

/// <summary>The due instant of an open deadline moved, or its count stopped or started again. Published in the transaction of the act.</summary>
/// <param name="Echeance">The deadline, as it is now.</param>
public sealed record EcheanceDeplacee(EcheanceLue Echeance) : IEvenement;

/// <summary>What an actor may do with a deadline.</summary>
/// <param name="Lire">Reads it, beyond those whom the list shows it to.</param>
/// <param name="Pauser">Stops its count, and starts it again.</param>
/// <param name="Proroger">Grants a later date.</param>
public sealed record DroitsSurLEcheance(bool Lire, bool Pauser, bool Proroger)
{
    /// <summary>Nothing.</summary>
    public static readonly DroitsSurLEcheance Aucun = new(false, false, false);
}

/// <summary>
/// The programme says who acts on one of its types of deadline: only it knows the perimeter, and whether another row of its own
/// fixes the date. A type for which none is registered is neither paused nor extended by hand.
/// </summary>
public interface IDroitSurLEcheance
{
    /// <summary>Type of deadline.</summary>
    string Type { get; }

    /// <summary>Rights of the actor; the permissions of the act are checked besides.</summary>
    Task<DroitsSurLEcheance> LireAsync(Acteur acteur, EcheanceLue echeance, CancellationToken ct);
}
