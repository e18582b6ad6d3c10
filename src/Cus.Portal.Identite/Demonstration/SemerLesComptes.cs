using Cus.Portal.Identite.Comptes;
using Cus.Portal.Identite.Contracts;
using Cus.Portal.Identite.Espaces;
using Cus.Portal.Identite.Habilitations;
using Cus.Portal.Referentiel.Contracts;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Identite.Demonstration;

/// <summary>Two espaces, a laboratory and the cast of the scenarios. Invented people; real forms of habilitation.</summary>
internal static class SemerLesComptes
{
    /// <summary>First day of every habilitation of the demonstration.</summary>
    private static readonly DateOnly Debut = new(2009, 1, 1);

    private sealed record Personne(Guid Id, string Nom, string Prefixe, Role? Role, Guid? Organisme, params string[] Territoires);

    private static readonly Personne[] Distribution =
    [
        new(ComptesDemo.AminaBelkacem, "Amina Belkacem", "amina.belkacem", Role.PorteurRedacteur, OrganismesDemo.HabitatGaronne),
        new(ComptesDemo.PaulSicard, "Paul Sicard", "paul.sicard", Role.PorteurRedacteur, OrganismesDemo.HabitatGaronne),
        new(ComptesDemo.LucFerrand, "Luc Ferrand", "luc.ferrand", Role.PorteurSignataire, OrganismesDemo.HabitatGaronne),
        new(ComptesDemo.RoseDelmas, "Rose Delmas", "rose.delmas", Role.PorteurLecteur, OrganismesDemo.HabitatGaronne),
        new(ComptesDemo.KarineBonnet, "Karine Bonnet", "karine.bonnet", Role.PorteurRedacteur, OrganismesDemo.ToitDOc),
        new(ComptesDemo.MarcPuig, "Marc Puig", "marc.puig", Role.PorteurSignataire, OrganismesDemo.ToitDOc),
        new(ComptesDemo.GhjuliaRossi, "Ghjulia Rossi", "ghjulia.rossi", Role.PorteurRedacteur, OrganismesDemo.InsulaLogis),
        new(ComptesDemo.PetruSantoni, "Petru Santoni", "petru.santoni", Role.PorteurSignataire, OrganismesDemo.InsulaLogis),
        new(ComptesDemo.LeliaMattei, "Lelia Mattei", "lelia.mattei", Role.PorteurLecteur, OrganismesDemo.InsulaLogis),
        new(ComptesDemo.NadiaCohen, "Nadia Cohen", "nadia.cohen", Role.Operateur, OrganismesDemo.Relais31),
        new(ComptesDemo.ClaireEsteve, "Claire Estève", "claire.esteve", Role.InstructeurRegional, OrganismesDemo.DrealMidiPyrenees, "73", "76"),
        new(ComptesDemo.YvesCausse, "Yves Causse", "yves.causse", Role.InstructeurRegional, OrganismesDemo.DrealLanguedocRoussillon, "91"),
        new(ComptesDemo.BrunoLacaze, "Bruno Lacaze", "bruno.lacaze", Role.PrefetRegion, OrganismesDemo.PrefectureMidiPyrenees, "73", "76"),
        new(ComptesDemo.DidierVasseur, "Didier Vasseur", "didier.vasseur", Role.ContributeurEtat, OrganismesDemo.Ddt31, "73", "76"),
        new(ComptesDemo.MaudPerrin, "Maud Perrin", "maud.perrin", Role.Secretariat, OrganismesDemo.Dhup),
        new(ComptesDemo.OlivierLeGoff, "Olivier Le Goff", "olivier.legoff", Role.Secretariat, OrganismesDemo.Ush),
        new(ComptesDemo.AnneMorel, "Anne Morel", "anne.morel", Role.PresidentComite, null),
        new(ComptesDemo.HugoBlanc, "Hugo Blanc", "hugo.blanc", Role.MembreComite, OrganismesDemo.Fnars),
        new(ComptesDemo.JeanneAubry, "Jeanne Aubry", "jeanne.aubry", Role.MembreComite, OrganismesDemo.CaisseDesDepots),
        new(ComptesDemo.SylvieMarchand, "Sylvie Marchand", "sylvie.marchand", Role.AdministrateurEspace, null),
        new(ComptesDemo.InesFabre, "Inès Fabre", "ines.fabre", Role.ArHlm, OrganismesDemo.ArHlmMidiPyrenees, "73", "76"),
        new(ComptesDemo.ThomasRey, "Thomas Rey", "thomas.rey", Role.Auditeur, null),
        new(ComptesDemo.MaelleCariou, "Maëlle Cariou", "maelle.cariou", Role.RedacteurDePartie, OrganismesDemo.BrestMetropole),
        new(ComptesDemo.YannLeBris, "Yann Le Bris", "yann.lebris", Role.SignataireDePartie, OrganismesDemo.BrestMetropole),
        new(ComptesDemo.SolenGuivarch, "Solen Guivarch", "solen.guivarch", Role.SignataireDePartie, OrganismesDemo.BrestMetropole),
        new(ComptesDemo.SoazigLeRoux, "Soazig Le Roux", "soazig.leroux", Role.SignataireDePartie, OrganismesDemo.MorlaixCommunaute),
        new(ComptesDemo.ErwanKerdoncuff, "Erwan Kerdoncuff", "erwan.kerdoncuff", Role.SignataireDePartie, OrganismesDemo.PenfeldHabitat),
        new(ComptesDemo.AnnaigTanguy, "Annaïg Tanguy", "annaig.tanguy", Role.RedacteurDePartie, OrganismesDemo.PenfeldHabitat),
        new(ComptesDemo.NolwennRiou, "Nolwenn Riou", "nolwenn.riou", Role.SignataireDePartie, OrganismesDemo.IroiseLogement),
        new(ComptesDemo.RonanSalaun, "Ronan Salaün", "ronan.salaun", Role.SignataireDePartie, OrganismesDemo.CoopRade),
        new(ComptesDemo.PatrickHemon, "Patrick Hémon", "patrick.hemon", Role.SignataireDePartie, OrganismesDemo.ActionLogementBretagne),
        new(ComptesDemo.GaelleMorvan, "Gaëlle Morvan", "gaelle.morvan", Role.Prefecture, OrganismesDemo.PrefectureFinistere, "D29"),
        new(ComptesDemo.LoicAubertin, "Loïc Aubertin", "loic.aubertin", Role.Prefecture, OrganismesDemo.PrefectureMaineEtLoire, "D49"),
        new(ComptesDemo.NolwennRiou, "Nolwenn Riou", "nolwenn.riou", Role.RedacteurDePartie, OrganismesDemo.IroiseLogement),
        new(ComptesDemo.GaelleMorvan, "Gaëlle Morvan", "gaelle.morvan", Role.SignataireDePartie, OrganismesDemo.PrefectureFinistere),
        new(ComptesDemo.JeanRoques, "Jean Roques", "jean.roques", Role.Prefecture, OrganismesDemo.Prefecture("31"), "D31"),
        new(ComptesDemo.OdileGarrigue, "Odile Garrigue", "odile.garrigue", Role.Prefecture, OrganismesDemo.Prefecture("82"), "D82"),
        new(ComptesDemo.CamilleFabre, "Camille Fabre", "camille.fabre", Role.SignataireDePartie, OrganismesDemo.ToulouseMetropole),
        new(ComptesDemo.PierreEscande, "Pierre Escande", "pierre.escande", Role.SignataireDePartie, OrganismesDemo.GrandMontauban),
        new(ComptesDemo.EnoraQuemener, "Enora Quéméner", "enora.quemener", Role.PorteurSignataire, OrganismesDemo.ArmorAccession),
        new(ComptesDemo.AgnesSoulie, "Agnès Soulié", "agnes.soulie", Role.PorteurSignataire, OrganismesDemo.ResidencesDOc),
        new(ComptesDemo.LoigAbgrall, "Loïg Abgrall", "loig.abgrall", Role.PrefetRegion, OrganismesDemo.PrefectureBretagne, "53"),
        new(ComptesDemo.MaudLeGall, "Maud Le Gall", "maud.legall", Role.Prefecture, OrganismesDemo.Prefecture("35"), "D35"),
        new(ComptesDemo.Hote, "Hélène Ott", "hote", null, null),
    ];

    /// <summary>The préfet of the State espace: that of the national one has no habilitation there.</summary>
    private static readonly Personne Prefete = new(ComptesDemo.HeleneCastan, "Hélène Castan", "helene.castan", Role.PrefetRegion, OrganismesDemo.PrefectureMidiPyrenees, "76");

    /// <summary>
    /// In the laboratory one person holds each organisme and each service, so that a message to a service is one message; the services of
    /// the State sign for the préfet.
    /// </summary>
    private static readonly Personne[] AuLaboratoire =
    [
        new(ComptesDemo.SylvieMarchand, "Sylvie Marchand", "sylvie.marchand", Role.AdministrateurEspace, null),
        new(ComptesDemo.MaudPerrin, "Maud Perrin", "maud.perrin", Role.Secretariat, OrganismesDemo.Dhup),
        new(ComptesDemo.LucFerrand, "Luc Ferrand", "luc.ferrand", Role.PorteurSignataire, OrganismesDemo.HabitatGaronne),
        new(ComptesDemo.PetruSantoni, "Petru Santoni", "petru.santoni", Role.PorteurSignataire, OrganismesDemo.InsulaLogis),
        new(ComptesDemo.RonanKerbrat, "Ronan Kerbrat", "ronan.kerbrat", Role.PorteurSignataire, OrganismesDemo.BretagneLogis),
        new(ComptesDemo.ClaireEsteve, "Claire Estève", "claire.esteve", Role.InstructeurRegional, OrganismesDemo.DrealMidiPyrenees, "73"),
        new(ComptesDemo.ClaireEsteve, "Claire Estève", "claire.esteve", Role.PrefetRegion, OrganismesDemo.PrefectureMidiPyrenees, "73"),
        new(ComptesDemo.AngeColonna, "Ange Colonna", "ange.colonna", Role.InstructeurRegional, null, "94"),
        new(ComptesDemo.AngeColonna, "Ange Colonna", "ange.colonna", Role.PrefetRegion, null, "94"),
        new(ComptesDemo.MireilleArnaud, "Mireille Arnaud", "mireille.arnaud", Role.InstructeurRegional, null, "93"),
        new(ComptesDemo.MireilleArnaud, "Mireille Arnaud", "mireille.arnaud", Role.PrefetRegion, null, "93"),
        new(ComptesDemo.AnneMorel, "Anne Morel", "anne.morel", Role.PresidentComite, null),
    ];

    public static async Task ExecuterAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<PortailDbContext>();
        if (await db.Set<Espace>().AnyAsync(ct))
            return;
        var national = Espace.Creer(ComptesDemo.EspaceNational, "Espace national DHUP – USH", "Appels à projets nationaux", titulaireEstServiceEtat: false, demonstration: true);
        national.ServirSur(["localhost", "127.0.0.1.nip.localhost"]);
        var etat = Espace.Creer(ComptesDemo.EspaceEtat, "DREAL Occitanie", "Direction régionale de l’environnement, de l’aménagement et du logement", titulaireEstServiceEtat: true, demonstration: true);
        etat.Regler("DREAL Occitanie", null, Theme.Etat, []);
        etat.ServirSur(["dreal.localhost"]);
        var laboratoire = Espace.Creer(ComptesDemo.EspaceLaboratoire, "Laboratoire", "Répétition des appels à projets", titulaireEstServiceEtat: false, demonstration: true);
        laboratoire.ServirSur(["laboratoire.localhost"]);
        db.AddRange(national, etat, laboratoire);
        Comptes(services, db);
        await services.GetRequiredService<UniteDeTravail>().ValiderAsync(ct);
        await HabiliterAsync(services, ComptesDemo.EspaceNational, Distribution, ct);
        await HabiliterAsync(services, ComptesDemo.EspaceEtat, Distribution.Where(p => p.Role is not (Role.PrefetRegion or Role.Auditeur or Role.Prefecture or Role.RedacteurDePartie or Role.SignataireDePartie)).Append(Prefete), ct);
        await HabiliterAsync(services, ComptesDemo.EspaceLaboratoire, AuLaboratoire, ct);
        await ReglerLHorlogeAsync(services, ct);
    }

    private static async Task ReglerLHorlogeAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var portee = await services.OuvrirPorteeAsync(ComptesDemo.EspaceLaboratoire, ct: ct);
        portee.ServiceProvider.GetRequiredService<PortailDbContext>().Add(Laboratoire.Poser(Paris.Instant(new(2014, 3, 24), new(18, 0))));
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync(ct);
    }

    private static void Comptes(IServiceProvider services, PortailDbContext db)
    {
        var hacheur = services.GetRequiredService<IPasswordHasher<Compte>>();
        var facteur = services.GetRequiredService<SecondFacteur>();
        var empreinte = hacheur.HashPassword(null!, ComptesDemo.MotDePasse);
        foreach (var p in Distribution.Append(Prefete).Concat(AuLaboratoire).DistinctBy(p => p.Id))
        {
            var compte = Compte.Ouvrir(p.Id, p.Nom, p.Prefixe + "@demo.example", confirme: true, hote: p.Role is null);
            compte.ChoisirMotDePasse(empreinte);
            if (p.Role is null or Role.AdministrateurEspace or Role.Secretariat or Role.InstructeurRegional or Role.PrefetRegion or Role.ContributeurEtat or Role.Prefecture or Role.SignataireDePartie)
            {
                compte.ProposerCle(facteur.Proteger(Totp.NouvelleCle()));
                compte.ActiverSecondFacteur(0);
            }

            db.Add(compte);
        }
    }

    private static async Task HabiliterAsync(IServiceProvider services, Guid espaceId, IEnumerable<Personne> personnes, CancellationToken ct)
    {
        await using var portee = await services.OuvrirPorteeAsync(espaceId, ct: ct);
        var db = portee.ServiceProvider.GetRequiredService<PortailDbContext>();
        foreach (var p in personnes.Where(p => p.Role is not null))
            db.Add(Habilitation.Accorder(p.Id, p.Role!.Value, p.Organisme, p.Territoires, Debut, null));
        await portee.ServiceProvider.GetRequiredService<UniteDeTravail>().ValiderAsync(ct);
    }
}
