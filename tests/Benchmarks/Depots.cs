namespace Cus.Portal.Benchmarks;

/// <summary>Deposits under load.</summary>
internal static class Depots
{
    private const string Nom = "Dépôt avec trois pièces de 1 Mo, p95 à 20 de front";

    public static Task<Mesure> MesurerAsync(ProcessusMesure portail, Chaines chaines, int clients)
    {
        _ = (portail, chaines, clients);
        return Task.FromResult(Mesure.Absente(Nom, "la page du dépôt n’existe pas encore"));
    }
}
