using Cus.Portal.Signatures.Contracts;
using Cus.Portal.Socle.CyclesDeVie;

namespace Cus.Portal.Signatures.Circuits;

/// <summary>Life of a circuit.</summary>
internal static class VieDuCircuit
{
    public const string Suspendre = "Suspendre";
    public const string Reprendre = "Reprendre";
    public const string Completer = "Compléter";
    public const string Annuler = "Annuler";
    public const string Abandonner = "Abandonner";

    public static readonly CycleDeVie<StatutCircuit> Cycle = new(
        "Circuit",
        StatutCircuit.Ouvert,
        new(StatutCircuit.Ouvert, Suspendre, StatutCircuit.Suspendu),
        new(StatutCircuit.Suspendu, Reprendre, StatutCircuit.Ouvert),
        new(StatutCircuit.Ouvert, Completer, StatutCircuit.Complet),
        new(StatutCircuit.Ouvert, Annuler, StatutCircuit.Annule),
        new(StatutCircuit.Suspendu, Annuler, StatutCircuit.Annule),
        new(StatutCircuit.Ouvert, Abandonner, StatutCircuit.Abandonne),
        new(StatutCircuit.Suspendu, Abandonner, StatutCircuit.Abandonne));
}

/// <summary>Life of one signature expected.</summary>
internal static class VieDuSignataire
{
    public const string Signer = "Signer";
    public const string Refuser = "Refuser";
    public const string Reprendre = "Reprendre";
    public const string Annuler = "Annuler";

    public static readonly CycleDeVie<StatutSignataire> Cycle = new(
        "Signataire",
        StatutSignataire.Attendu,
        new(StatutSignataire.Attendu, Signer, StatutSignataire.Signe),
        new(StatutSignataire.Attendu, Refuser, StatutSignataire.Refuse),
        new(StatutSignataire.Refuse, Reprendre, StatutSignataire.Attendu),
        new(StatutSignataire.Attendu, Annuler, StatutSignataire.Annule),
        new(StatutSignataire.Signe, Annuler, StatutSignataire.Annule),
        new(StatutSignataire.Refuse, Annuler, StatutSignataire.Annule));
}
