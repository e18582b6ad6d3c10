using System.Runtime.CompilerServices;
using Cus.Portal.Indicateurs.Contracts;
using Cus.Portal.Socle.Base;
using Cus.Portal.Socle.Espaces;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Cus.Portal.Indicateurs.Evaluations;

/// <summary>Every total of a programme, judged as it is read: one query of ordered rows, the arithmetic here.</summary>
internal sealed class EvaluationEnMasse(PortailDbContext db, UniteDeTravail unite, IContexteEspace espace)
{
    /// <summary>Values and targets of a figure follow one another; only what one figure needs is ever held.</summary>
    private const string Sql = """
        select objet, code, annee, numerateur, denominateur, statut, motif, null::date as a_compter_du, null::timestamptz as enregistre_le
        from indicateurs.valeurs where espace_id = $1 and programme = $2 and catalogue = $3 and ventilation = ''
        union all
        select objet, code, annee, cible, null, null, null, a_compter_du, enregistre_le
        from indicateurs.objectifs where espace_id = $1 and programme = $2 and ventilation = ''
        order by objet, code
        """;

    public async IAsyncEnumerable<ChiffreEvalue> LireAsync(Catalogue catalogue, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var commande = new NpgsqlCommand(Sql, (NpgsqlConnection)db.Database.GetDbConnection(), unite.TransactionNpgsql);
        commande.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = espace.Id ?? throw new InvalidOperationException("No espace is open.") });
        commande.Parameters.Add(new NpgsqlParameter<string> { TypedValue = catalogue.Programme });
        commande.Parameters.Add(new NpgsqlParameter<string> { TypedValue = catalogue.Version });
        var definitions = catalogue.Definitions.ToDictionary(d => d.Code, StringComparer.Ordinal);
        var chiffre = new UnChiffre();
        await using var l = await commande.ExecuteReaderAsync(ct);
        while (await l.ReadAsync(ct))
        {
            var (objet, code) = (l.GetString(0), l.GetString(1));
            if (!chiffre.EstCelui(objet, code))
            {
                foreach (var e in chiffre.Juger())
                    yield return e;
                chiffre.Commencer(objet, code, definitions.GetValueOrDefault(code));
            }

            chiffre.Prendre(l);
        }

        foreach (var e in chiffre.Juger())
            yield return e;
    }

    /// <summary>The rows of one indicator of one object.</summary>
    private sealed class UnChiffre
    {
        private readonly SortedList<int, Valeur> _valeurs = [];
        private readonly List<(int? Annee, decimal Cible, int Jour, DateTimeOffset EnregistreLe)> _cibles = [];
        private DefinitionDIndicateur? _definition;
        private string? _objet;
        private string? _code;

        public bool EstCelui(string objet, string code) => string.Equals(_objet, objet, StringComparison.Ordinal) && string.Equals(_code, code, StringComparison.Ordinal);

        public void Commencer(string objet, string code, DefinitionDIndicateur? definition)
        {
            (_objet, _code, _definition) = (objet, code, definition);
            _valeurs.Clear();
            _cibles.Clear();
        }

        public void Prendre(NpgsqlDataReader l)
        {
            if (l.IsDBNull(7))
                _valeurs[l.GetInt32(2)] = Valeur.Relire(Statut(l.GetString(5)), l.GetDecimal(3), l.GetDecimal(4), l.IsDBNull(6) ? null : l.GetString(6));
            else
                _cibles.Add((l.IsDBNull(2) ? null : l.GetInt32(2), l.GetDecimal(3), l.GetFieldValue<DateOnly>(7).DayNumber, l.GetFieldValue<DateTimeOffset>(8)));
        }

        /// <summary>A year that has a target and no value is there too: « non renseigné ».</summary>
        public IEnumerable<ChiffreEvalue> Juger()
        {
            if (_definition is null)
                yield break;
            foreach (var c in _cibles)
            {
                if (c.Annee is { } annee)
                    _valeurs.TryAdd(annee, Valeur.NonRenseignee);
            }

            foreach (var (annee, valeur) in _valeurs)
                yield return new(_objet!, _definition, annee, Evaluer.Annee(_definition, new PointDeSerie(annee, valeur, Cible(annee))));
        }

        /// <summary>As <see cref="Objectifs.EnVigueur"/> does, without sorting.</summary>
        private decimal? Cible(int annee)
        {
            var fin = new DateOnly(annee, 12, 31).DayNumber;
            (bool DeLAnnee, int Jour, DateTimeOffset EnregistreLe, decimal Cible)? retenue = null;
            foreach (var c in _cibles)
            {
                if ((c.Annee is not null && c.Annee != annee) || c.Jour > fin)
                    continue;
                var candidate = (c.Annee is not null, c.Jour, c.EnregistreLe, c.Cible);
                if (retenue is not { } r || (candidate.Item1, c.Jour, c.EnregistreLe).CompareTo((r.DeLAnnee, r.Jour, r.EnregistreLe)) > 0)
                    retenue = candidate;
            }

            return retenue?.Cible;
        }

        private static StatutValeur Statut(string nom) => nom switch
        {
            nameof(StatutValeur.Renseignee) => StatutValeur.Renseignee,
            nameof(StatutValeur.SansObjet) => StatutValeur.SansObjet,
            _ => StatutValeur.NonRenseignee,
        };
    }
}
