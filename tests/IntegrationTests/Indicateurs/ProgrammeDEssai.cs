using System.Globalization;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Acteurs;

namespace Cus.Portal.IntegrationTests.Indicateurs;

/// <summary>A programme of twelve territories over six years; the secretariat fills them, the auditor reads them, the others see none.</summary>
public sealed class ProgrammeDEssai : IProgrammeDIndicateurs
{
    public const string Cle = "essai";
    public const string Edition = "1";

    public static readonly Catalogue Definitions = new(Cle, Edition, "Programme d’essai",
    [
        new("T-1", "Taux de mutation", "%", FormeDeValeur.Pourcentage, Comparateur.AuMoins, NatureDeCible.ParAn) { Numerateur = "mutations", Denominateur = "attributions", Methode = "Attributions signées dans l’année.", Source = "CCH, annexe", Ventilations = [new Dimension("commune", "commune")] },
        new("L-1", "Logements agréés", "logements", FormeDeValeur.Nombre, Comparateur.AuMoins, NatureDeCible.ParAn),
        new("S-1", "Surface livrée", "ha", FormeDeValeur.Nombre, Comparateur.AuMoins, NatureDeCible.ParAn) { Decimales = 1 },
        new("M-1", "Mises en service", "logements", FormeDeValeur.Nombre, Comparateur.AuMoins, NatureDeCible.Cumulee) { Jalons = [new(2021, "à trois ans"), new(2024, "à six ans")] },
        new("V-1", "Part de la VEFA", "%", FormeDeValeur.Pourcentage, Comparateur.Information, NatureDeCible.ParAn) { Numerateur = "VEFA", Denominateur = "logements" },
    ]);

    public static readonly ActeDObjectif Contrat = new("contrat signé le 15 mars 2019", new DateOnly(2019, 3, 15), "préfet du Finistère");

    public static readonly ActeDObjectif Notification = new("notification du 14 janvier 2022", new DateOnly(2022, 1, 14), "préfet du Finistère", "rattrapage");

    public string Programme => Cle;

    public static string Objet(int rang) => "essai/territoire/" + rang.ToString(CultureInfo.InvariantCulture);

    public Task<IReadOnlyList<ObjetDIndicateurs>> ObjetsAsync(Acteur acteur, string version, CancellationToken ct) => Task.FromResult<IReadOnlyList<ObjetDIndicateurs>>(
        acteur.Tient(Role.Secretariat, Role.Auditeur, Role.AdministrateurEspace)
            ? [.. Enumerable.Range(1, 12).Select(i => new ObjetDIndicateurs(Objet(i), "Territoire " + i.ToString(CultureInfo.InvariantCulture), acteur.Tient(Role.Secretariat)))]
            : []);

    public Task<IReadOnlyList<int>> AnneesAsync(string version, CancellationToken ct) => Task.FromResult<IReadOnlyList<int>>([2019, 2020, 2021, 2022, 2023, 2024]);
}
