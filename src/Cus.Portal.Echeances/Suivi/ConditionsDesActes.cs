using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Echeances.Suivi;

/// <summary>What refuses a pause, an extension or a rule of silence. Each refusal stands beside the field of the form that gave the value.</summary>
internal static class ConditionsDesActes
{
    public const int MotifMax = 500;

    /// <summary>No date is moved further: the calendar of holidays ends in 2100, and a slip of the hand is more likely.</summary>
    private const int AnneesAuPlus = 10;

    /// <summary>Types whose term never makes an agreement: a convention d’utilité sociale is signed or it is not.</summary>
    private const string Conventions = "cus.";

    public static void Pauser(EcheanceLue e, PauseDEcheance pause, DateTimeOffset maintenant)
    {
        Motif(pause.Motif, "MotifDeLaPause");
        if (Delais.EstPasse(e.DueLe, maintenant))
            throw new Refus(RefusEcheances.DejaEchue, ("date", e.DueLe));
        if (pause.FinLe <= pause.DebutLe)
            throw Refus.Champ("Fin", RefusEcheances.PauseALEnvers);
        if (pause.FinLe > maintenant.AddYears(AnneesAuPlus))
            throw Refus.Champ("Fin", RefusEcheances.DateTropLointaine, ("annees", AnneesAuPlus));
        if (pause.FinLe is null && pause.DebutLe > maintenant)
            throw Refus.Champ("Fin", RefusEcheances.PauseSansFin);
        if (e.Pauses.FirstOrDefault(p => p.Chevauche(pause)) is { } autre)
            throw Refus.Champ("Debut", RefusEcheances.PauseChevauche, ("pause", autre.EnClair));
        if (pause.DebutLe < e.DepartLe || pause.DebutLe > e.DueLe)
            throw Refus.Champ("Debut", RefusEcheances.PauseHorsDelai, ("depart", e.DepartLe), ("due", e.DueLe));
    }

    public static void Proroger(EcheanceLue e, Prorogation p, DateTimeOffset maintenant)
    {
        Motif(p.Motif, "MotifDeLaProrogation");
        if (Delais.EstPasse(p.NouvelleLe, maintenant))
            throw Refus.Champ("Date", RefusEcheances.DatePassee);
        if (p.NouvelleLe > maintenant.AddYears(AnneesAuPlus))
            throw Refus.Champ("Date", RefusEcheances.DateTropLointaine, ("annees", AnneesAuPlus));
        if (p.NouvelleLe <= e.DueLe)
            throw Refus.Champ("Date", RefusEcheances.ProrogationEnArriere, ("date", Paris.Date(e.DueLe)));
        if (e.SuspendueLe is { } depuis)
            throw new Refus(RefusEcheances.EnPause, ("date", depuis));
        if (e.Silence.EstTacite && Delais.EstPasse(e.DueLe, maintenant))
            throw new Refus(RefusEcheances.SilenceAcquis, ("date", e.DueLe));
    }

    public static void Silence(string type, RegleDeSilence regle)
    {
        if (!regle.EstTacite)
            return;
        if (type.StartsWith(Conventions, StringComparison.Ordinal))
            throw new Refus(RefusEcheances.SilenceDUneConvention);
        if (string.IsNullOrWhiteSpace(regle.Fondement))
            throw new Refus(RefusEcheances.SilenceSansFondement);
    }

    private static void Motif(string motif, string champ)
    {
        if (string.IsNullOrWhiteSpace(motif))
            throw Refus.Champ(champ, RefusEcheances.MotifExige);
        if (motif.Length > MotifMax)
            throw Refus.Champ(champ, RefusSocle.TropLong, ("champ", "Le motif"), ("n", motif.Length), ("max", MotifMax));
    }
}
