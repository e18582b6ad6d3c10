using Microsoft.EntityFrameworkCore;
using System.Text;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Cus.Portal.Socle.Base;

/// <summary>Database in snake_case: « DeposeLe » becomes <c>depose_le</c>, in tables, columns, keys and indexes.</summary>
internal static class NomsEnMinuscules
{
    public static void Appliquer(IMutableModel modele)
    {
        foreach (var type in modele.GetEntityTypes())
        {
            if (type.IsMappedToJson())
                continue;
            if (type.GetTableName() is { } table)
                type.SetTableName(Convertir(table));
            foreach (var p in type.GetProperties())
                p.SetColumnName(EstVersionDeLigne(p) ? "xmin" : Convertir(p.GetColumnName()));
            foreach (var k in type.GetKeys())
                k.SetName(Convertir(k.GetName()!));
            foreach (var k in type.GetForeignKeys())
                k.SetConstraintName(Convertir(k.GetConstraintName()!));
            foreach (var i in type.GetIndexes())
                i.SetDatabaseName(Convertir(i.GetDatabaseName()!));
        }
    }

    /// <summary>A row version is the system column of PostgreSQL, whatever the property is called.</summary>
    private static bool EstVersionDeLigne(IMutableProperty p) =>
        p is { IsConcurrencyToken: true, ValueGenerated: ValueGenerated.OnAddOrUpdate } && p.ClrType == typeof(uint);

    public static string Convertir(string nom)
    {
        var sb = new StringBuilder(nom.Length + 8);
        for (var i = 0; i < nom.Length; i++)
        {
            var c = nom[i];
            if (char.IsUpper(c) && i > 0 && nom[i - 1] != '_' && (!char.IsUpper(nom[i - 1]) || (i + 1 < nom.Length && char.IsLower(nom[i + 1]))))
                sb.Append('_');
            sb.Append(char.ToLowerInvariant(c));
        }

        return sb.ToString();
    }
}
