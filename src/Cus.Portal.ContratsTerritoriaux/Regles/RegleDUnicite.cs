using Cus.Portal.ContratsTerritoriaux.Contrats;
using Cus.Portal.Socle.Refuser;

namespace Cus.Portal.ContratsTerritoriaux.Regles;

/// <summary>A contract of the same EPCI that binds: frozen, being signed or signed.</summary>
internal sealed record ContratVoisin(Guid Id, string Intitule, string Siren, PeriodeDuContrat Periode);

/// <summary>CTL-09: at most one contract in force per EPCI and period; what follows a contract (amendment, signed annex) is not a second one.</summary>
internal static class RegleDUnicite
{
    /// <summary>Two periods have a day in common.</summary>
    public static bool SeChevauchent(PeriodeDuContrat a, PeriodeDuContrat b) => a.Debut <= b.Fin && b.Debut <= a.Fin;

    /// <summary>The refusal, with a link to the contract that binds already.</summary>
    public static Motif? Examiner(NatureDActe nature, Guid contratId, string siren, PeriodeDuContrat periode, IEnumerable<ContratVoisin> voisins)
    {
        if (nature != NatureDActe.Contrat)
            return null;
        var premier = voisins.FirstOrDefault(v => v.Id != contratId && v.Siren == siren && SeChevauchent(v.Periode, periode));
        return premier is null ? null : Motif.De(RefusRedaction.ContratDejaEnVigueur, lien: CheminsDeContrat.Contrat(premier.Id), donnees: [("contrat", premier.Intitule)]);
    }
}
