namespace Cus.Portal.Referentiel.Organismes;

/// <summary>What EF Core cannot say: search that forgives accents and typos, on the index.</summary>
internal static class SqlDesOrganismes
{
    /// <summary>
    /// « Toit d’Oc » and « TOIT DOC » both become « toit doc ». Immutable, so that an index can stand on it: the dictionary
    /// is named, hence it does not depend on the search path.
    /// </summary>
    private const string Reduire = """
        create or replace function referentiel.reduire(texte text) returns text language sql immutable strict parallel safe as $$
          select btrim(regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, regexp_replace(texte, '[''’]', '', 'g'))), '[^a-z0-9]+', ' ', 'g'))
        $$
        """;

    private const string IndexDesNoms = """
        create index if not exists ix_denominations_trigrammes on referentiel.denominations using gin (referentiel.reduire(nom) public.gin_trgm_ops)
        """;

    private const string IndexDesSiren = "create index if not exists ix_organismes_siren_prefixe on referentiel.organismes (siren bpchar_pattern_ops)";

    /// <summary>
    /// Identifiers by score. Digits search SIREN and SIRET by their beginning; words search current and former names:
    /// exact, beginning, inside, then near.
    /// </summary>
    private const string Chercher = """
        -- Loads the library: the owner may not set a parameter that the session does not know yet.
        select public.show_limit();
        create or replace function referentiel.chercher(saisie text, combien int) returns table (id uuid, score real) language sql stable
        set pg_trgm.word_similarity_threshold = '0.5' set pg_trgm.similarity_threshold = '0.35' as $$
          with q as (select referentiel.reduire(saisie) as mots, regexp_replace(saisie, '[\s.]', '', 'g') as chiffres)
          select t.id, max(t.score)::real as score from (
            select o.id, case when length(q.chiffres) in (9, 14) then 3 else 2.5 end as score
            from q join referentiel.organismes o on q.chiffres ~ '^\d{3,14}$'
              and (o.siren like left(q.chiffres, 9) || '%' and (length(q.chiffres) <= 9 or o.siret like q.chiffres || '%' or length(q.chiffres) = 14))
            union all
            select d.organisme_id, case when n.nom = q.mots then 3 when n.nom like q.mots || '%' then 2 when ' ' || n.nom like '% ' || q.mots || '%' then 1.5 else 0 end
              + public.similarity(q.mots, n.nom) * 0.5 + public.word_similarity(q.mots, n.nom) * 0.5
            from q join referentiel.denominations d on q.mots <> ''
              and (referentiel.reduire(d.nom) like '%' || q.mots || '%'
                or (length(q.mots) > 2 and (referentiel.reduire(d.nom) operator(public.%) q.mots or q.mots operator(public.<%) referentiel.reduire(d.nom))))
            cross join lateral (select referentiel.reduire(d.nom) as nom) n
          ) t group by t.id order by max(t.score) desc, t.id limit combien
        $$
        """;

    /// <summary>In order; each can run again.</summary>
    public static readonly IReadOnlyList<string> Instructions = [Reduire, IndexDesNoms, IndexDesSiren, Chercher];
}
