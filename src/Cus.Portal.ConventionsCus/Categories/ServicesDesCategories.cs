using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.ConventionsCus.Categories;

/// <summary>Services of the homes and of the category.</summary>
internal static class ServicesDesCategories
{
    public static void Ajouter(IServiceCollection services) => services.AddScoped<TenirLesFoyers>().AddScoped<ProposerLaComposition>().AddScoped<FixerLaCategorie>();
}
