using Cus.Portal.Appels.Avis;
using Cus.Portal.Appels.Transmissions;
using Cus.Portal.Echeances;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Copies;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.IntegrationTests.Appels;

/// <summary>The copies of source 003 are rules of the espace, read when the mails are written.</summary>
public class CopiesTests(BaseDuComite b) : IClassFixture<BaseDuComite>
{
    private static readonly Acteur Sylvie = new(Guid.CreateVersion7(), "Sylvie Marchand", "sylvie@demo.example", [new(Guid.CreateVersion7(), Role.AdministrateurEspace, null, [], null)]);

    [Fact]
    public async Task Les_copies_de_l_appel_sont_celles_du_texte_chacune_avec_son_fondement()
    {
        (await b.FaireAsync<IReglesDeCopie, IReadOnlyList<RoleDeContact>>(BaseDuComite.Maud, r => r.PourAsync(CopiesDeLAppel.Depot, default)))
            .ShouldBe([RoleDeContact.Ush, RoleDeContact.Dreal, RoleDeContact.Dhup, RoleDeContact.ArHlm]);
        var actes = await b.FaireAsync<ReglesDeCopie, IReadOnlyList<(ActeACopier Acte, IReadOnlyList<RegleDeCopie> Regles)>>(BaseDuComite.Maud, r => r.ListerAsync(default));
        actes.SelectMany(a => a.Regles.Where(r => r.EstCopie).Select(r => (r.Acte, r.Destinataire))).ShouldBe(
        [
            ("appels.depot", RoleDeContact.Dhup), ("appels.depot", RoleDeContact.ArHlm), ("appels.avis", RoleDeContact.ArHlm), ("appels.decision", RoleDeContact.Dreal), ("appels.decision", RoleDeContact.ArHlm),
        ]);
        actes.SelectMany(a => a.Regles).ShouldAllBe(r => r.Fondement.Length > 10);
    }

    [Fact]
    public async Task Une_copie_suspendue_ne_part_plus_et_un_destinataire_ne_se_suspend_pas()
    {
        (await Should.ThrowAsync<Refus>(() => SuspendreAsync(Sylvie, RoleDeContact.Dhup))).Code.ShouldBe(RefusEcheances.DestinataireObligatoire);
        (await Should.ThrowAsync<Refus>(() => SuspendreAsync(BaseDuComite.Maud, RoleDeContact.ArHlm))).Code.ShouldBe(RefusSocle.Interdit);
        await SuspendreAsync(Sylvie, RoleDeContact.ArHlm);
        await TransmettreAsync();
        b.Messagerie.Courriels.Where(c => c.Categorie == "avis.transmission").Select(c => c.Adresse).ShouldBe(["Dhup@contact.example"]);
    }

    private async Task TransmettreAsync()
    {
        var (_, dossiers) = await b.SemerAsync((["73"], 24));
        b.Horloge.Regler("2014-05-14 00:10");
        await b.OuvrirLesAvisAsync();
        Guid avis;
        await using (var portee = await b.CommeAsync(BaseDuComite.Maud))
            avis = await portee.ServiceProvider.GetRequiredService<PortailDbContext>().Set<AvisRegional>().Where(a => a.DossierId == dossiers[0]).Select(a => a.Id).SingleAsync();
        await b.FaireAsync<RedigerAvis>(BaseDuComite.Claire, r => r.ExecuterAsync(avis, new TexteDAvis(SensDAvis.Favorable, "Utile.", "", null, []), true, default));
        b.Messagerie.Courriels.Clear();
        await b.FaireAsync<TransmettreAvis>(BaseDuComite.Bruno, t => t.ExecuterAsync(avis, default));
    }

    private Task SuspendreAsync(Acteur qui, RoleDeContact destinataire) => b.FaireAsync<ReglerUneCopie>(qui, r => r.ExecuterAsync(CopiesDeLAppel.Avis, destinataire, active: false, default));
}
