using System.Globalization;
using System.Text;
using System.Text.Json;
using Cus.Portal.Echeances.Agenda;
using Cus.Portal.Echeances.Api;
using Cus.Portal.Echeances.Contracts;
using Cus.Portal.Echeances.Rappels;
using Cus.Portal.Echeances.Suivi;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;

namespace Cus.Portal.UnitTests.Echeances;

/// <summary>
/// Random sequences of acts and of clock moves, against the model on paper: after each step, the row, the event of the agenda, the
/// JSON and the next reminder say what the model says. The seed of a failure is in its message.
/// </summary>
public class SuitesDActesTests
{
    private const int Suites = 250;
    private static readonly RegleDeRappel[] Regles = [.. ModeleDEcheance.Decalages.Select(d => RegleDeRappel.Creer("essai.avis", new SaisieDeRegle(d, UniteDeDelai.JoursOuvres, new TimeOnly(8, 0), [Echelon.Titulaire]), default))];

    /// <summary>The starts cross both changes of hour and a 29 February.</summary>
    private static readonly DateTime[] Departs = [new(2014, 3, 10, 9, 0, 0), new(2014, 10, 6, 9, 0, 0), new(2016, 2, 8, 9, 0, 0), new(2014, 5, 14, 9, 0, 0)];

    [Fact]
    public void Pour_toute_suite_d_actes_chaque_surface_dit_ce_que_dit_le_modele()
    {
        var admis = 0;
        for (var graine = 0; graine < Suites; graine++)
            admis += new Suite(graine).Jouer();
        admis.ShouldBeGreaterThan(Suites * 2);
    }

    [Fact]
    public void Un_modele_qui_oublierait_une_pause_serait_vu() => Should.Throw<ShouldAssertException>(() =>
    {
        for (var graine = 0; graine < Suites; graine++)
            new Suite(graine) { OublieUnePause = true }.Jouer();
    });

    private sealed class Suite
    {
        private readonly Random _hasard;
        private readonly int _graine;
        private readonly ModeleDEcheance _modele;
        private readonly Echeance _echeance;
        private readonly HashSet<(Guid, int)> _rappeles = [];
        private DateTime _maintenant;
        private int _sequence;

        public Suite(int graine)
        {
            (_graine, _hasard) = (graine, new Random(graine));
            _maintenant = Departs[graine % Departs.Length];
            var jour = DateOnly.FromDateTime(_maintenant).AddDays(_hasard.Next(1, 45));
            _modele = new(_maintenant, jour);
            _echeance = Echeance.Ouvrir(
                new("essai.avis", "essai/avis/1", "Avis", "limite de dépôt", A(_maintenant), "IV", "formule", Paris.FinDuJour(jour), [Role.InstructeurRegional], null, "73", "/appels/avis/1"), A(_maintenant), Regles);
        }

        public bool OublieUnePause { get; init; }

        public int Jouer()
        {
            var admis = 0;
            for (var pas = 0; pas < 25; pas++)
            {
                admis += Agir() ? 1 : 0;
                Comparer($"seed {_graine}, step {pas}, {_maintenant:yyyy-MM-dd HH:mm}");
            }

            return admis;
        }

        private bool Agir()
        {
            switch (_hasard.Next(12))
            {
                case 0 or 1:
                    var (debut, fin) = (Heure(-40, 300), _hasard.Next(3) == 0 ? (DateTime?)null : Heure(0, 500));
                    return Essayer(OublieUnePause || _modele.Pauser(debut, fin, _maintenant), () => _echeance.Pauser(new(A(debut), fin is { } f ? A(f) : null, "complément", "Claire", A(_maintenant)), A(_maintenant), Regles));
                case 2:
                    return Essayer(_modele.Reprendre(_maintenant), () => _echeance.Reprendre("Claire", A(_maintenant), Regles));
                case 3:
                    var jour = _modele.JourDu.AddDays(_hasard.Next(-20, 30));
                    return Essayer(_modele.Proroger(jour, _maintenant), () => _echeance.Proroger(new(_echeance.DueLe, Paris.FinDuJour(jour), "motif", "Maud", A(_maintenant)), A(_maintenant), Regles));
                case 4 when _hasard.Next(3) == 0:
                    _modele.Clore(_maintenant);
                    _echeance.Clore("fait", A(_maintenant));
                    return true;
                default:
                    _maintenant = Heure(1, 60);
                    Passer();
                    return false;
            }
        }

        private bool Essayer(bool admis, Action acte)
        {
            Exception? levee = null;
            try
            {
                acte();
            }
            catch (Refus refus)
            {
                levee = refus;
            }

            if (!OublieUnePause)
                (levee is null).ShouldBe(admis, $"seed {_graine}, {_maintenant:yyyy-MM-dd HH:mm}: {levee?.Message}");
            return admis;
        }

        /// <summary>What the hourly pass does of a deadline that it has locked.</summary>
        private void Passer()
        {
            var dues = TraiterLesRappels.Dues(_echeance, Regles, [.. _rappeles.Where(r => r.Item2 == _echeance.Tour).Select(r => r.Item1)], A(_maintenant));
            if (_echeance.CloseLe is not null)
            {
                _echeance.ProgrammerRappels(A(_maintenant), Regles);
                _echeance.ProchainRappelLe.ShouldBeNull($"seed {_graine}: the pass says once why nothing leaves, then never reads a closed deadline again");
                return;
            }

            foreach (var regle in dues)
            {
                _modele.EstEnPause(_maintenant).ShouldBeFalse($"seed {_graine}: a reminder leaves during a pause");
                _rappeles.Add((regle.Id, _echeance.Tour)).ShouldBeTrue($"seed {_graine}: the same reminder leaves twice");
                var prevu = _modele.Rappel(regle.Decalage);
                (prevu > _modele.Depuis && prevu <= _maintenant && !_modele.EstEnPause(prevu)).ShouldBeTrue($"seed {_graine}: a reminder that nobody planned");
            }

            _echeance.ProgrammerRappels(A(_maintenant), Regles);
        }

        private void Comparer(string ou)
        {
            var (lue, instant) = (_echeance.Lire(), A(_maintenant));
            lue.DueLe.ShouldBe(Paris.FinDuJour(_modele.JourDu), ou);
            lue.OrigineLe.ShouldBe(Paris.FinDuJour(_modele.Origine), ou);
            lue.SuspendueLe.ShouldBe(_modele.SuspendueDepuis is { } d ? A(d) : null, ou);
            (lue.EstOuverte, lue.EstEnRetard(instant), _echeance.EstEnRetard(instant)).ShouldBe((!_modele.EstClose, _modele.EstEnRetard(_maintenant), _modele.EstEnRetard(_maintenant)), ou);
            lue.EstEnPause(instant).ShouldBe(!_modele.EstClose && _modele.EstEnPause(_maintenant), ou);
            (_echeance.CloseLe is null ? _echeance.ProchainRappelLe : null).ShouldBe(_modele.ProchainRappel(_maintenant) is { } r ? A(r) : null, ou);
            ComparerLAgenda(ou);
            using var json = JsonDocument.Parse(JsonSerializer.Serialize(EcheanceJson.De(lue, instant), ColonneJson.Options));
            json.RootElement.GetProperty("dueLe").GetString().ShouldBe(Paris.FinDuJour(_modele.JourDu).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), ou);
            json.RootElement.GetProperty("dueAParis").GetString().ShouldStartWith(_modele.JourDu.ToString("yyyy-MM-dd'T23:59:59+'", CultureInfo.InvariantCulture), customMessage: ou);
            json.RootElement.GetProperty("enRetard").GetBoolean().ShouldBe(_modele.EstEnRetard(_maintenant), ou);
        }

        private void ComparerLAgenda(string ou)
        {
            var evenement = AgendaDeLActeur.Evenement(_echeance);
            var ics = Encoding.UTF8.GetString(FichierICalendar.Ecrire(null, [evenement], A(_maintenant)));
            ics.ShouldContain(_modele.JourDu.ToString("'DTSTART;TZID=Europe/Paris:'yyyyMMdd'T235959'", CultureInfo.InvariantCulture), customMessage: ou);
            ics.ShouldContain(_modele.EstClose ? "STATUS:CANCELLED" : "STATUS:CONFIRMED", customMessage: ou);
            ics.ShouldContain($"UID:{_echeance.Id}@cus-portal", customMessage: ou);
            evenement.Sequence.ShouldBeGreaterThanOrEqualTo(_sequence, ou);
            _sequence = evenement.Sequence;
        }

        /// <summary>A whole hour around now, never one that a change of hour skips or doubles.</summary>
        private DateTime Heure(int auPlusTot, int auPlusTard)
        {
            var h = _maintenant.AddHours(_hasard.Next(auPlusTot, auPlusTard));
            return h.Hour < 4 ? h.Date.AddHours(4) : h;
        }

        private static DateTimeOffset A(DateTime heure) => Paris.Instant(DateOnly.FromDateTime(heure), TimeOnly.FromDateTime(heure));
    }
}
