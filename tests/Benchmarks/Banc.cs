using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Benchmarks;

/// <summary>
/// The figures of speed and size, each beside its limit (« courriels » alone measures the mails). The portal, the bare API and PostgreSQL are processes of their
/// own on this machine; the load comes from here. Never fails: a figure is read, not asserted.
/// </summary>
internal static class Banc
{
    private const int Clients = 20;
    private const double Mo = 1024 * 1024;
    private static readonly TimeSpan Chauffe = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Duree = TimeSpan.FromSeconds(10);
    private static readonly List<Mesure> Mesures = [];

    public static async Task<int> ExecuterAsync(string[] args)
    {
        if (args is ["courriels"])
            return await CourrielsSeulsAsync();
        var espaces = args.Length > 0 && int.TryParse(args[0], Francais.Culture, out var n) ? n : 50;
        await using var bases = await Bases.OuvrirAsync();
        Dire("Démarrage sur une base existante…");
        await MesurerLeDemarrageAsync(bases);
        Dire("Liste de 2 000 dossiers, étalon, dépôts…");
        var petite = await MesurerLaPetiteBaseAsync(bases, espaces);
        Dire($"Liste de 200 000 dossiers dans {espaces} espaces…");
        await MesurerLaGrandeBaseAsync(bases, espaces, petite);
        Dire("10 000 courriels…");
        await MesurerLesCourrielsAsync(bases);
        Afficher();
        return 0;
    }

    private static async Task<int> CourrielsSeulsAsync()
    {
        await using var bases = await Bases.OuvrirAsync();
        await MesurerLesCourrielsAsync(bases);
        Afficher();
        return 0;
    }

    private static async Task MesurerLesCourrielsAsync(Bases bases)
    {
        foreach (var mesure in await Courriels.MesurerAsync(bases))
            Noter(mesure);
    }

    private static async Task MesurerLeDemarrageAsync(Bases bases)
    {
        var donnees = await bases.DonneesDUnPortailDejaServiAsync();
        var durees = new List<double>();
        for (var i = 0; i < 5; i++)
        {
            await using var portail = ProcessusMesure.Portail(("Donnees", donnees));
            durees.Add((await portail.AttendreAsync()).TotalSeconds);
        }

        durees.Sort();
        Noter(new Mesure("Du démarrage à la première réponse, base existante", durees[2], "s", Limite: 2));
    }

    private static async Task<Releve?> MesurerLaPetiteBaseAsync(Bases bases, int espaces)
    {
        var chaines = await bases.CreerAsync("bench_petite", espaces, dossiers: 2_000);
        await using var etalon = ProcessusMesure.Etalon(chaines.Application);
        await etalon.AttendreAsync();
        var nu = await Charge.TirerAsync(() => Task.FromResult(etalon.Client()), (c, _) => c.GetAsync("/"), Clients, Chauffe, Duree);
        await using var portail = ProcessusMesure.Portail(("ConnectionStrings__Portail", chaines.Application), ("Demonstration", "true"), ("Identite__EssaisParMinute", "100000"), ("Documents__Dossier", bases.Dossier("documents")));
        await portail.AttendreAsync();
        var liste = await TirerLaListeAsync(portail);
        Noter(liste is null
            ? Mesure.Absente("Liste de 20 dossiers, connecté : débit rapporté à l’API nue", "la page /appels/dossiers ne répond pas")
            : new Mesure($"Liste de 20 dossiers, connecté : {liste.ParSeconde:N0} req/s pour {nu.ParSeconde:N0} à l’API nue", liste.ParSeconde / nu.ParSeconde, "×", Limite: 0.25, PlusGrandEstMieux: true));
        Noter(await Depots.MesurerAsync(portail, chaines, Clients));
        Noter(new Mesure("Mémoire résidente après la charge", portail.MemoireResidente / Mo, "Mo", Limite: 350));
        return liste;
    }

    private static async Task MesurerLaGrandeBaseAsync(Bases bases, int espaces, Releve? petite)
    {
        const string Nom = "p95 de la liste, 200 000 dossiers rapportés à 2 000";
        if (petite is null)
        {
            Noter(Mesure.Absente(Nom, "la page /appels/dossiers ne répond pas"));
            return;
        }

        var chaines = await bases.CreerAsync("bench_grande", espaces, dossiers: 200_000);
        await using var portail = ProcessusMesure.Portail(("ConnectionStrings__Portail", chaines.Application), ("Demonstration", "true"), ("Documents__Dossier", bases.Dossier("documents")));
        await portail.AttendreAsync();
        var grande = (await TirerLaListeAsync(portail))!;
        Noter(new Mesure($"{Nom} : {grande.P95:N0} ms pour {petite.P95:N0}", grande.P95 / petite.P95, "×", Limite: 1.5));
    }

    private static async Task<Releve?> TirerLaListeAsync(ProcessusMesure portail)
    {
        var session = await portail.ConnecterAsync("maud.perrin");
        using (var reponse = await session.GetAsync("/appels/dossiers"))
        {
            if (!reponse.IsSuccessStatusCode)
                return null;
        }

        return await Charge.TirerAsync(() => Task.FromResult(session), (c, _) => c.GetAsync("/appels/dossiers"), Clients, Chauffe, Duree);
    }

    private static void Noter(Mesure mesure)
    {
        Mesures.Add(mesure);
        Console.Error.WriteLine("  " + mesure);
    }

    private static void Afficher()
    {
        Console.WriteLine();
        foreach (var mesure in Mesures)
            Console.WriteLine(mesure);
    }

    private static void Dire(string texte) => Console.Error.WriteLine(texte);
}
