namespace Cus.Portal.Referentiel.Contracts;

/// <summary>Local addresses that suggest values to a field as one types (« q » added): what is picked is accepted as it is on entry.</summary>
public static class AdressesDeSuggestion
{
    /// <summary>Organismes, read back by <see cref="IOrganismes.ExigerAsync"/>.</summary>
    public const string Organismes = "/referentiel/organismes/recherche";

    /// <summary>Communes, read back by <see cref="ITerritoires.Exiger"/>.</summary>
    public const string Communes = "/referentiel/communes/recherche";

    /// <summary>Intercommunalités, read back by <see cref="ITerritoires.ExigerEpci"/>.</summary>
    public const string Epci = "/referentiel/epci/recherche";
}
