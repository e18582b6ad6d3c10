using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Cus.Portal.Interface.Web;

/// <summary>Reads numbers as people type them: « 192 000,50 », « 192000.50 », with any space and a final « € ».</summary>
internal sealed class NombreFrancaisBinder : IModelBinder
{
    /// <inheritdoc />
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var valeur = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (valeur == ValueProviderResult.None)
            return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, valeur);
        var brut = valeur.FirstValue ?? "";
        var net = Nettoyer(brut);
        var type = Nullable.GetUnderlyingType(bindingContext.ModelType) ?? bindingContext.ModelType;
        if (net.Length == 0)
        {
            if (Nullable.GetUnderlyingType(bindingContext.ModelType) is not null)
                bindingContext.Result = ModelBindingResult.Success(null);
            else
                bindingContext.Result = ModelBindingResult.Success(type == typeof(int) ? 0 : 0m);
            return Task.CompletedTask;
        }

        if (type == typeof(int) && int.TryParse(net, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n))
            bindingContext.Result = ModelBindingResult.Success(n);
        else if (type == typeof(decimal) && decimal.TryParse(net, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var d) && Math.Abs(d) < 1_000_000_000_000m)
            bindingContext.Result = ModelBindingResult.Success(d);
        else
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, $"«\u00A0{brut}\u00A0» n’est pas un nombre{(type == typeof(int) ? " entier" : "")}\u00A0; écrivez par exemple {(type == typeof(int) ? "24" : "1\u00A0500,50")}.");
        return Task.CompletedTask;
    }

    /// <summary>Without spaces, without « € », decimal point.</summary>
    public static string Nettoyer(string brut) =>
        new string([.. brut.Where(c => !char.IsWhiteSpace(c) && c is not ('\u00A0' or '\u202F' or '€'))]).Replace(',', '.').Replace('\u2212', '-');
}

/// <summary>Uses <see cref="NombreFrancaisBinder"/> for whole and decimal numbers.</summary>
internal sealed class NombreFrancaisBinderProvider : IModelBinderProvider
{
    private static readonly NombreFrancaisBinder Binder = new();

    /// <inheritdoc />
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = Nullable.GetUnderlyingType(context.Metadata.ModelType) ?? context.Metadata.ModelType;
        return type == typeof(int) || type == typeof(decimal) ? Binder : null;
    }
}
