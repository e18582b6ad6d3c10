using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Documents;

/// <summary>The portal with a clamd that a test makes answer, or not.</summary>
public sealed class BaseAvecClamd : BaseDeTest
{
    internal FauxClamd Clamd { get; } = new();

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        Clamd.Dispose();
    }

    protected override void Ajuster(IServiceCollection services)
    {
        var configuration = (IConfiguration)services.First(s => s.ServiceType == typeof(IConfiguration)).ImplementationInstance!;
        configuration["Documents:Clamd"] = $"127.0.0.1:{Clamd.Port}";
    }
}

public class AntivirusTests(BaseAvecClamd b) : IClassFixture<BaseAvecClamd>
{
    private static readonly Guid Espace = Guid.NewGuid();
    private static readonly ExigencesFichier UnPdf = new([TypesDeFichier.Pdf], 10 * 1024 * 1024);

    [Fact]
    public async Task Clamd_recoit_le_contenu_entier_et_son_OK_rend_la_piece_saine()
    {
        b.Clamd.Repondre("stream: OK\0");
        var pdf = Exemples.Pdf(300);
        (await RecevoirAsync(pdf)).Statut.ShouldBe(StatutFichier.Sain);
        b.Clamd.DernierContenu.ShouldBe(pdf);
    }

    [Fact]
    [Trait("Scenario", "AAP-S31")]
    public async Task Ce_que_clamd_reconnait_est_refuse_et_nomme()
    {
        b.Clamd.Repondre("stream: Win.Test.EICAR_HDB-1 FOUND\0");
        (await Should.ThrowAsync<Refus>(() => RecevoirAsync(Exemples.Pdf()))).Message.ShouldContain("Win.Test.EICAR_HDB-1");
    }

    [Theory]
    [InlineData("INSTREAM size limit exceeded. ERROR\0")]
    [InlineData("stream: OK FOUND? ERROR\0")]
    [InlineData("")]
    [InlineData(null)]
    [Trait("Scenario", "AAP-S04")]
    public async Task Sans_un_OK_de_l_antivirus_la_piece_reste_a_l_analyse_et_ne_s_ouvre_pas(string? reponse)
    {
        b.Clamd.Repondre(reponse);
        var lu = await RecevoirAsync(Exemples.Pdf(2));
        lu.Statut.ShouldBe(StatutFichier.EnAnalyse);
        await using var portee = await b.PorteeAsync(Espace);
        (await Should.ThrowAsync<Refus>(() => portee.ServiceProvider.GetRequiredService<IFichiers>().OuvrirAsync(lu.Id, default)))
            .Message.Replace('\u00A0', ' ').ShouldBe("« plan.pdf » est à l’analyse antivirus. Réessayez dans quelques minutes.");
    }

    [Fact]
    [Trait("Scenario", "AAP-S04")]
    public async Task Une_piece_relue_quand_l_antivirus_repond_de_nouveau_sort_de_quarantaine()
    {
        b.Clamd.Repondre(null);
        var lu = await RecevoirAsync(Exemples.Pdf(3));
        b.Clamd.Repondre("stream: OK\0");
        await using var portee = await b.PorteeAsync(Espace);
        (await portee.ServiceProvider.GetRequiredService<IFichiers>().LireAsync(lu.Id, default))!.Statut.ShouldBe(StatutFichier.Sain);
        await using var autre = await b.PorteeAsync(Espace);
        (await autre.ServiceProvider.GetRequiredService<IFichiers>().LireAsync([lu.Id], default))[lu.Id].Statut.ShouldBe(StatutFichier.Sain);
    }

    [Fact]
    public async Task La_reprise_des_analyses_rend_saines_les_unes_et_refuse_les_autres()
    {
        var espace = Guid.NewGuid();
        b.Clamd.Repondre(null);
        var lu = await RecevoirAsync(Exemples.Pdf(4), espace);
        (await ReprendreAsync(espace)).ShouldBe(0);
        b.Clamd.Repondre("stream: Faux.Virus FOUND\0");
        (await ReprendreAsync(Guid.NewGuid())).ShouldBe(0);
        (await ReprendreAsync(espace)).ShouldBe(1);
        (await ReprendreAsync(espace)).ShouldBe(0);
        await using var portee = await b.PorteeAsync(espace);
        var refuse = (await portee.ServiceProvider.GetRequiredService<IFichiers>().LireAsync(lu.Id, default))!;
        refuse.Statut.ShouldBe(StatutFichier.Refuse);
        refuse.Motif.ShouldNotBeNull().ShouldContain("Faux.Virus");
        (await Should.ThrowAsync<Refus>(() => portee.ServiceProvider.GetRequiredService<IFichiers>().OuvrirAsync(lu.Id, default))).Code.Nature.ShouldBe(NatureRefus.Conflit);
    }

    [Fact]
    [Trait("Scenario", "AAP-S04")]
    public async Task La_passe_horaire_analyse_ce_qui_attendait_et_la_quotidienne_non()
    {
        var espace = Cus.Portal.Socle.Espaces.ContexteEspace.EspaceHote;
        b.Clamd.Repondre(null);
        var lu = await RecevoirAsync(Exemples.Pdf(5), espace);
        b.Clamd.Repondre("stream: OK\0");
        b.Horloge.Avancer(TimeSpan.FromHours(1));
        await Echeances.TravauxEnAttente.PasserAsync(b.Services, horaire: false);
        (await StatutAsync(espace, lu.Id)).ShouldBe(StatutFichier.EnAnalyse);
        await Echeances.TravauxEnAttente.PasserAsync(b.Services);
        (await StatutAsync(espace, lu.Id)).ShouldBe(StatutFichier.Sain);
    }

    /// <summary>The row itself: reading through the store would scan again.</summary>
    private async Task<StatutFichier> StatutAsync(Guid espace, Guid id)
    {
        await using var portee = await b.PorteeAsync(espace);
        return await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<Cus.Portal.Documents.Fichiers.Fichier>().Where(f => f.Id == id).Select(f => f.Statut));
    }

    private async Task<int> ReprendreAsync(Guid espace)
    {
        await using var portee = await b.PorteeAsync(espace);
        return await portee.ServiceProvider.GetRequiredService<IReprendreLesAnalyses>().ExecuterAsync(default);
    }

    private async Task<FichierLu> RecevoirAsync(byte[] contenu, Guid? espace = null)
    {
        await using var portee = await b.PorteeAsync(espace ?? Espace);
        var lu = await portee.ServiceProvider.GetRequiredService<IFichiers>().RecevoirAsync(new MemoryStream(contenu), "plan.pdf", UnPdf, default);
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync();
        return lu;
    }
}

/// <summary>Speaks clamd's INSTREAM: reads the pieces until the empty one, then answers what it is told; null hangs up.</summary>
internal sealed class FauxClamd : IDisposable
{
    private readonly TcpListener _ecoute = new(IPAddress.Loopback, 0);
    private readonly Task _service;
    private volatile string? _reponse;

    public FauxClamd()
    {
        _ecoute.Start();
        _service = Task.Run(ServirAsync);
    }

    public int Port => ((IPEndPoint)_ecoute.LocalEndpoint).Port;

    public byte[] DernierContenu { get; private set; } = [];

    public void Repondre(string? reponse) => _reponse = reponse;

    public void Dispose() => _ecoute.Stop();

    private async Task ServirAsync()
    {
        while (true)
        {
            TcpClient client;
            try
            {
                client = await _ecoute.AcceptTcpClientAsync();
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return;
            }

            using (client)
                await RepondreAsync(client.GetStream());
        }
    }

    private async Task RepondreAsync(NetworkStream flux)
    {
        if (_reponse is null)
            return;
        var commande = new byte["zINSTREAM\0".Length];
        await flux.ReadExactlyAsync(commande);
        Encoding.ASCII.GetString(commande).ShouldBe("zINSTREAM\0");
        using var contenu = new MemoryStream();
        var longueur = new byte[4];
        while (true)
        {
            await flux.ReadExactlyAsync(longueur);
            var morceau = new byte[BinaryPrimitives.ReadInt32BigEndian(longueur)];
            if (morceau.Length == 0)
                break;
            await flux.ReadExactlyAsync(morceau);
            contenu.Write(morceau);
        }

        DernierContenu = contenu.ToArray();
        await flux.WriteAsync(Encoding.ASCII.GetBytes(_reponse));
    }
}
