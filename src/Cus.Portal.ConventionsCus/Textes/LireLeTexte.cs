using Cus.Portal.ConventionsCus.Conventions;
using Cus.Portal.Socle.Base;
using Microsoft.EntityFrameworkCore;

namespace Cus.Portal.ConventionsCus.Textes;

/// <summary>A part with what is written in it.</summary>
internal sealed record ArticleEcrit(ArticleDeCus Article, string Texte, SectionDeCus? Enregistree, bool EstRequis)
{
    public bool EstEcrit => Texte.Length > 0;
}

/// <summary>The text of a convention as it is now.</summary>
internal sealed record TexteDeCus(IReadOnlyList<ArticleEcrit> Articles)
{
    /// <summary>Mandatory parts.</summary>
    public int Requis => Articles.Count(a => a.EstRequis);

    /// <summary>Mandatory parts that are written.</summary>
    public int Ecrits => Articles.Count(a => a.EstRequis && a.EstEcrit);

    public ArticleEcrit? Article(string code) => Articles.FirstOrDefault(a => a.Article.Code == code);

    /// <summary>The clause that lets a CIA change PS-1 by notification is in the text (PS1-02).</summary>
    public bool AClausePs1 => Article(SectionsDeCus.ClausePs1) is { EstEcrit: true };
}

/// <summary>Reads the text of a convention; the caller has checked that the actor reads it.</summary>
internal sealed class LireLeTexte(PortailDbContext db)
{
    public async Task<TexteDeCus> DeAsync(ConventionCus convention, CancellationToken ct)
    {
        var sections = await db.Set<SectionDeCus>().AsNoTracking().Where(s => s.ConventionId == convention.Id).ToDictionaryAsync(s => s.Code, StringComparer.Ordinal, ct);
        var categorie = convention.Categorie;
        return new([.. SectionsDeCus.Articles(categorie).Select(a => new ArticleEcrit(
            a, a.Section.Verrouillee ? SectionsDeCus.TexteDeLaClause : sections.GetValueOrDefault(a.Code)?.Texte ?? "", sections.GetValueOrDefault(a.Code), a.Section.EstRequise(categorie)))]);
    }
}
