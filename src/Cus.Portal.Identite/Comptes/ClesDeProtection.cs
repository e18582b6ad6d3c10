using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Npgsql;

namespace Cus.Portal.Identite.Comptes;

/// <summary>A key of Data Protection, as XML: shared by the nodes, encrypted by the certificate when one is configured.</summary>
internal sealed class CleDeProtection
{
    public string Nom { get; private set; } = "";

    public string Xml { get; private set; } = "";
}

internal sealed class CleDeProtectionConfiguration : IEntityTypeConfiguration<CleDeProtection>
{
    public void Configure(EntityTypeBuilder<CleDeProtection> builder)
    {
        builder.ToTable("cles_de_protection", "identite");
        builder.HasKey(c => c.Nom);
        builder.Property(c => c.Nom).HasMaxLength(200);
    }
}

/// <summary>Keys of Data Protection on PostgreSQL.</summary>
internal sealed class ClesSurPostgreSql(NpgsqlDataSource source) : IXmlRepository
{
    /// <inheritdoc />
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var commande = source.CreateCommand("select xml from identite.cles_de_protection");
        using var lecteur = commande.ExecuteReader();
        var cles = new List<XElement>();
        while (lecteur.Read())
            cles.Add(XElement.Parse(lecteur.GetString(0)));
        return cles;
    }

    /// <inheritdoc />
    public void StoreElement(XElement element, string friendlyName)
    {
        using var commande = source.CreateCommand("insert into identite.cles_de_protection (nom, xml) values ($1, $2) on conflict (nom) do nothing");
        commande.Parameters.Add(new NpgsqlParameter<string> { TypedValue = friendlyName });
        commande.Parameters.Add(new NpgsqlParameter<string> { TypedValue = element.ToString(SaveOptions.DisableFormatting) });
        commande.ExecuteNonQuery();
    }
}
