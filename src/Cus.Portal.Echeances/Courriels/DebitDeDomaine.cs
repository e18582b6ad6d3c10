using Cus.Portal.Socle.Temps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Npgsql;

namespace Cus.Portal.Echeances.Courriels;

/// <summary>How many mails left for a domain during a minute, over every espace and node.</summary>
internal sealed class DebitDeDomaine
{
    private DebitDeDomaine()
    {
    }

    public string Domaine { get; private set; } = "";

    public DateTimeOffset Minute { get; private set; }

    public int Nombre { get; private set; }
}

internal sealed class DebitDeDomaineConfiguration : IEntityTypeConfiguration<DebitDeDomaine>
{
    public void Configure(EntityTypeBuilder<DebitDeDomaine> builder)
    {
        builder.ToTable("debits_de_domaine", "echeances");
        builder.HasKey(d => new { d.Domaine, d.Minute });
        builder.Property(d => d.Domaine).HasMaxLength(254);
    }
}

/// <summary>
/// At most so many mails a minute for one domain (<c>Courriel:ParMinuteEtDomaine</c>). Nobody sleeps: what is too many gets
/// the minute of its turn. Counted outside the transaction of the mail, so that connections do not wait for each other.
/// </summary>
internal sealed class FreinParDomaine(NpgsqlDataSource source, ReglagesDeCourriel reglages, IHorloge horloge)
{
    /// <summary>Domain of an address, lower case.</summary>
    public static string Domaine(string adresse) => adresse[(adresse.LastIndexOf('@') + 1)..].ToLowerInvariant();

    /// <summary>False when this minute is full for the domain.</summary>
    public async Task<bool> PasserAsync(string domaine, CancellationToken ct)
    {
        if (reglages.ParMinuteEtDomaine is not { } limite)
            return true;
        await using var commande = source.CreateCommand("""
            insert into echeances.debits_de_domaine as d (domaine, minute, nombre) values ($1, $2, 1)
            on conflict (domaine, minute) do update set nombre = d.nombre + 1 where d.nombre < $3 returning nombre
            """);
        commande.Parameters.Add(new NpgsqlParameter<string> { TypedValue = domaine });
        commande.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = Minute(horloge.Maintenant) });
        commande.Parameters.Add(new NpgsqlParameter<int> { TypedValue = limite });
        return await commande.ExecuteScalarAsync(ct) is not null;
    }

    /// <summary>Forgets the minutes that are over.</summary>
    public async Task OublierAsync(CancellationToken ct)
    {
        await using var commande = source.CreateCommand("delete from echeances.debits_de_domaine where minute < $1");
        commande.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = Minute(horloge.Maintenant).AddHours(-1) });
        await commande.ExecuteNonQueryAsync(ct);
    }

    /// <summary>The minute of an instant, in UTC.</summary>
    public static DateTimeOffset Minute(DateTimeOffset instant) => new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
}
