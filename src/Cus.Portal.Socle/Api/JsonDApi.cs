using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Cus.Portal.Socle.Api;

/// <summary>How the API writes and reads JSON: exact decimals, names of enums, nothing guessed, nothing ignored.</summary>
public static class JsonDApi
{
    /// <summary>Those options.</summary>
    public static readonly JsonSerializerOptions Options = Poser(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    /// <summary>Sets them.</summary>
    public static JsonSerializerOptions Poser(JsonSerializerOptions options)
    {
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.NumberHandling = JsonNumberHandling.Strict;
        options.PropertyNameCaseInsensitive = false;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));
        options.Converters.Add(new DecimalExact());
        return options;
    }
}

/// <summary>A decimal as a JSON number: no digit lost on reading, no idle zero on writing (180, not 180.0000).</summary>
internal sealed class DecimalExact : JsonConverter<decimal>
{
    /// <summary>What a decimal holds, whatever its value.</summary>
    private const int ChiffresAuPlus = 28;

    /// <summary>Dividing by it drops the zeros at the end.</summary>
    private const decimal Un = 1.0000000000000000000000000000m;

    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var valeur) && EstExact(reader.ValueSpan, valeur) ? valeur : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(value / Un);

    private static bool EstExact(ReadOnlySpan<byte> texte, decimal valeur)
    {
        var fin = texte.IndexOfAny((byte)'e', (byte)'E');
        int significatifs = 0, zeros = 0;
        foreach (var c in fin < 0 ? texte : texte[..fin])
        {
            if (c is >= (byte)'1' and <= (byte)'9')
                (significatifs, zeros) = (significatifs + zeros + 1, 0);
            else if (c == (byte)'0' && significatifs > 0)
                zeros++;
        }

        return significatifs <= ChiffresAuPlus && (valeur != 0 || significatifs == 0);
    }
}
