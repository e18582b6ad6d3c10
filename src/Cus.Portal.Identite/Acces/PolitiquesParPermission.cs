using System.Collections.Concurrent;
using Cus.Portal.Identite.Jetons;
using Cus.Portal.Socle.Acteurs;
using Cus.Portal.Socle.Modules;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Cus.Portal.Identite.Acces;

/// <summary>The policy of a page is the code of a permission, that of a route of the API the code of a scope; the use case checks the permission and the perimeter again.</summary>
internal sealed class PolitiquesParPermission(IOptions<AuthorizationOptions> options, ModulesDuPortail modules) : DefaultAuthorizationPolicyProvider(options)
{
    private readonly ConcurrentDictionary<string, AuthorizationPolicy?> _connues = new(StringComparer.Ordinal);

    public override Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) => Task.FromResult(_connues.GetOrAdd(policyName, nom =>
        modules.Permissions.FirstOrDefault(p => p.Code == nom) is { } permission
            ? new AuthorizationPolicyBuilder(SessionDuPortail.Schema).RequireAuthenticatedUser().AddRequirements(new TenirPermission(permission)).Build()
            : modules.Portees.Any(p => p.Code == nom)
                ? new AuthorizationPolicyBuilder(AuthentificationParJeton.Schema).RequireAuthenticatedUser().RequireClaim(AuthentificationParJeton.Portee, nom).Build()
            : nom == PermissionsIdentite.HoteCode
                ? new AuthorizationPolicyBuilder(SessionDuPortail.Schema).RequireAuthenticatedUser().AddRequirements(new EtreHote()).Build()
                : null));
}

/// <summary>Holds a permission.</summary>
internal sealed record TenirPermission(Permission Permission) : IAuthorizationRequirement;

/// <summary>Administers the hosting of the portal.</summary>
internal sealed record EtreHote : IAuthorizationRequirement;

internal sealed class PermissionHandler(IActeurCourant acteur) : IAuthorizationHandler
{
    public Task HandleAsync(AuthorizationHandlerContext context)
    {
        foreach (var exigence in context.PendingRequirements.ToList())
        {
            if (exigence is TenirPermission p && p.Permission.EstTenuePar(acteur.Acteur) || exigence is EtreHote && acteur.Acteur is { EstAdministrateurHote: true })
                context.Succeed(exigence);
        }

        return Task.CompletedTask;
    }
}
