using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Cus.Portal.Identite.Contracts;
using Npgsql;

namespace Cus.Portal.Benchmarks;

/// <summary>Deposits under load: one draft is completed through the pages, copied, then its copies are deposited by a signatory.</summary>
internal static class Depots
{
    private const string Nom = "Dépôt avec trois pièces de 1 Mo, p95 à 20 de front";
    private const int Brouillons = 600;
    private static readonly string[] Pieces = ["candidature", "description", "plan", "echeancier"];

    public static async Task<Mesure> MesurerAsync(ProcessusMesure portail, Chaines chaines, int clients)
    {
        await using var source = NpgsqlDataSource.Create(chaines.Superutilisateur);
        if (await BrouillonAsync(source) is not { } modele)
            return Mesure.Absente(Nom, "la démonstration n’a pas de brouillon à compléter");
        await JoindreAsync(await portail.ConnecterAsync("amina.belkacem"), modele);
        var brouillons = await CopierAsync(source, modele);
        var luc = await portail.ConnecterAsync("luc.ferrand");
        var page = await luc.GetStringAsync($"/appels/dossiers/{modele}/deposer");
        if (!page.Contains("Déposer le dossier", StringComparison.Ordinal))
            return Mesure.Absente(Nom, "le brouillon de la démonstration n’est pas prêt à déposer");
        var jeton = ProcessusMesure.Jeton().Match(page).Groups["jeton"].Value;
        var releve = await Charge.TirerAsync(() => Task.FromResult(luc), (c, i) => DeposerAsync(c, brouillons[i], jeton), clients, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(15), brouillons.Count);
        var deposes = await CompterAsync(source, brouillons);
        return new Mesure($"{Nom} ({deposes} dépôts, {releve.Erreurs} refusés, p50 {releve.P50:N0} ms, {releve.ParSeconde:N0} par seconde)", releve.P95, "ms", Limite: 500);
    }

    /// <summary>The fullest draft of Habitat Garonne in the session that is open.</summary>
    private static async Task<Guid?> BrouillonAsync(NpgsqlDataSource source)
    {
        await using var commande = source.CreateCommand($"""
            select d.id from appels.dossiers d join appels.sessions s on s.id = d.session_id
            where d.espace_id = '{ComptesDemo.EspaceNational}' and d.statut = 'Brouillon' and s.fermeture > now() and d.reference not like 'BANC-%'
              and d.organisme_id = (select organisme_id from identite.habilitations where compte_id = '{ComptesDemo.LucFerrand}' limit 1)
            order by (select count(*) from appels.sections_de_dossier x where x.dossier_id = d.id) desc limit 1
            """);
        return await commande.ExecuteScalarAsync() as Guid?;
    }

    private static async Task JoindreAsync(HttpClient amina, Guid dossier)
    {
        var chemin = $"/appels/dossiers/{dossier}/pieces";
        var page = await amina.GetStringAsync(chemin);
        var jeton = ProcessusMesure.Jeton().Match(page).Groups["jeton"].Value;
        foreach (var (piece, i) in Pieces.Select((p, i) => (p, i)))
        {
            var fichier = new ByteArrayContent(Pdf(i < 3 ? 1024 * 1024 : 1024, piece));
            fichier.Headers.ContentType = MediaTypeHeaderValue.Parse("application/pdf");
            using var contenu = new MultipartFormDataContent { { new StringContent(piece), "exigence" }, { new StringContent(jeton), "__RequestVerificationToken" }, { fichier, piece, piece + ".pdf" } };
            using var reponse = await amina.PostAsync(chemin + "?handler=Joindre", contenu);
            reponse.EnsureSuccessStatusCode();
        }
    }

    /// <summary>Whole rows of the model, its sections and its pieces, under new identifiers and titles.</summary>
    private static async Task<IReadOnlyList<Guid>> CopierAsync(NpgsqlDataSource source, Guid modele)
    {
        await using var commande = source.CreateCommand($"""
            set session_replication_role = replica;
            create table public.copies_de_brouillon as select gen_random_uuid() as id, n from generate_series(1, {Brouillons}) n;
            insert into appels.dossiers select (jsonb_populate_record(d, jsonb_build_object('id', c.id, 'reference', 'DEPOT-' || c.n, 'intitule', d.intitule || ' ' || c.n))).*
              from appels.dossiers d cross join public.copies_de_brouillon c where d.id = '{modele}';
            insert into appels.sections_de_dossier select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'dossier_id', c.id))).*
              from appels.sections_de_dossier s cross join public.copies_de_brouillon c where s.dossier_id = '{modele}';
            insert into appels.pieces_jointes select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'dossier_id', c.id))).*
              from appels.pieces_jointes p cross join public.copies_de_brouillon c where p.dossier_id = '{modele}';
            set session_replication_role = origin;
            analyze appels.dossiers, appels.sections_de_dossier, appels.pieces_jointes;
            """);
        await commande.ExecuteNonQueryAsync();
        await using var lire = source.CreateCommand("select id from public.copies_de_brouillon order by n");
        await using var lecteur = await lire.ExecuteReaderAsync();
        var ids = new List<Guid>(Brouillons);
        while (await lecteur.ReadAsync())
            ids.Add(lecteur.GetGuid(0));
        return ids;
    }

    private static async Task<HttpResponseMessage> DeposerAsync(HttpClient luc, Guid dossier, string jeton)
    {
        using var contenu = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", jeton)]);
        using var demande = new HttpRequestMessage(HttpMethod.Post, $"/appels/dossiers/{dossier}/deposer") { Content = contenu };
        return await luc.SendAsync(demande, HttpCompletionOption.ResponseHeadersRead);
    }

    private static async Task<long> CompterAsync(NpgsqlDataSource source, IReadOnlyList<Guid> dossiers)
    {
        await using var commande = source.CreateCommand("select count(*) from appels.depots where dossier_id = any($1)");
        commande.Parameters.Add(new NpgsqlParameter { Value = dossiers.ToArray() });
        return (long)(await commande.ExecuteScalarAsync())!;
    }

    /// <summary>A sound PDF of one page, padded with a comment to a size in bytes.</summary>
    private static byte[] Pdf(int taille, string quoi)
    {
        string[] objets = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>"];
        var texte = new StringBuilder("%PDF-1.4\n% ").Append(quoi).Append('\n');
        while (texte.Length < taille - 600)
            texte.Append("% ").Append('x', 70).Append('\n');
        var table = new StringBuilder();
        for (var i = 0; i < objets.Length; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{texte.Length:0000000000} 00000 n \n");
            texte.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objets[i]}\nendobj\n");
        }

        var debut = texte.Length;
        texte.Append(CultureInfo.InvariantCulture, $"xref\n0 {objets.Length + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {objets.Length + 1} /Root 1 0 R >>\nstartxref\n{debut}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(texte.ToString());
    }
}
