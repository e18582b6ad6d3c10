using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Cus.Portal.Socle.CyclesDeVie;

/// <summary>French label of an enum value, from its <see cref="DisplayAttribute"/>.</summary>
public static class Libelles
{
    private static readonly ConcurrentDictionary<Enum, string> Connus = new();

    /// <summary>The label, or the name when none is declared.</summary>
    public static string De(Enum valeur) => Connus.GetOrAdd(valeur, static v =>
        v.GetType().GetField(v.ToString())?.GetCustomAttribute<DisplayAttribute>()?.Name ?? v.ToString());
}
