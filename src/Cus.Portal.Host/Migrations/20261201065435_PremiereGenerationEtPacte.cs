using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cus.Portal.Host.Migrations
{
    /// <inheritdoc />
    public partial class PremiereGenerationEtPacte : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "pacte");

            migrationBuilder.AddColumn<decimal>(
                name: "montant",
                schema: "appels",
                table: "points_de_seance",
                type: "numeric(18,2)",
                precision: 18,
                scale: 2,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "montant_accorde",
                schema: "appels",
                table: "dossiers",
                type: "numeric(18,2)",
                precision: 18,
                scale: 2,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "section_d_appel",
                schema: "appels",
                table: "dossiers",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "regime_particulier",
                schema: "appels",
                table: "appels",
                type: "jsonb",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "avis_d_eligibilite",
                schema: "appels",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sens = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    motif = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    rendu_le = table.Column<DateOnly>(type: "date", nullable: false),
                    consigne_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    consigne_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_avis_d_eligibilite", x => x.id);
                    table.ForeignKey(
                        name: "fk_avis_d_eligibilite_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalSchema: "appels",
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "campagnes",
                schema: "pacte",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    annee = table.Column<int>(type: "integer", nullable: false),
                    statut = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    parametres = table.Column<string>(type: "jsonb", nullable: false),
                    cas = table.Column<string>(type: "jsonb", nullable: false),
                    dernier_calcul = table.Column<int>(type: "integer", nullable: false),
                    aides = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    appel = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    ouverte_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ouverte_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    calculee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    validee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    validee_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    notifiee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    soldee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    modifiee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    bilan = table.Column<string>(type: "jsonb", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campagnes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "conventions_premiere_generation",
                schema: "cus",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    type_d_organisme = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    rattachement = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    premiere_annee = table.Column<int>(type: "integer", nullable: false),
                    statut = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    logements = table.Column<int>(type: "integer", nullable: false),
                    mode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    remise_en_ordre = table.Column<bool>(type: "boolean", nullable: false),
                    contingent_en_flux = table.Column<bool>(type: "boolean", nullable: false),
                    psp = table.Column<string>(type: "jsonb", nullable: true),
                    engagement = table.Column<string>(type: "jsonb", nullable: true),
                    personnes = table.Column<string>(type: "jsonb", nullable: false),
                    reunions = table.Column<string>(type: "jsonb", nullable: false),
                    faits = table.Column<string>(type: "jsonb", nullable: false),
                    avis = table.Column<string>(type: "jsonb", nullable: false),
                    adaptations = table.Column<string>(type: "jsonb", nullable: false),
                    actes_de_loyer = table.Column<string>(type: "jsonb", nullable: false),
                    adopte_le = table.Column<DateOnly>(type: "date", nullable: true),
                    depot = table.Column<string>(type: "jsonb", nullable: true),
                    signee_par_l_organisme_le = table.Column<DateOnly>(type: "date", nullable: true),
                    conclue_le = table.Column<DateOnly>(type: "date", nullable: true),
                    effet_le = table.Column<DateOnly>(type: "date", nullable: true),
                    ouverte_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ouverte_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    departements = table.Column<string[]>(type: "text[]", nullable: false),
                    departement = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    organisme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    region = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    siren = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conventions_premiere_generation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "diagnostics",
                schema: "pacte",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    region = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    titre = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    fichier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nom_du_fichier = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    partage_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    partage_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_diagnostics", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "engagements",
                schema: "pacte",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    partie = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    texte = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    statut = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    preuve = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    preuve_fichier_id = table.Column<Guid>(type: "uuid", nullable: true),
                    constate_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    constate_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "objectifs",
                schema: "pacte",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    annee = table.Column<int>(type: "integer", nullable: false),
                    region = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    nature = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    logements = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    fixe_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    fixe_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_objectifs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "parametres",
                schema: "pacte",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    annee = table.Column<int>(type: "integer", nullable: false),
                    valeurs = table.Column<string>(type: "jsonb", nullable: false),
                    decision = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: false),
                    decide_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decide_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_parametres", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reunions",
                schema: "pacte",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    annee = table.Column<int>(type: "integer", nullable: false),
                    prevue_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    lieu = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ordre_du_jour = table.Column<string>(type: "jsonb", nullable: false),
                    documents = table.Column<string>(type: "jsonb", nullable: false),
                    decisions = table.Column<string>(type: "jsonb", nullable: false),
                    statut = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    releve_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    rapport_fichier_id = table.Column<Guid>(type: "uuid", nullable: true),
                    rapport_code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reunions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "series",
                schema: "pacte",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    arretee_au = table.Column<DateOnly>(type: "date", nullable: false),
                    importee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    importee_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    lignes = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_series", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "calculs",
                schema: "pacte",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    campagne_id = table.Column<Guid>(type: "uuid", nullable: false),
                    numero = table.Column<int>(type: "integer", nullable: false),
                    le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    parametres = table.Column<string>(type: "jsonb", nullable: false),
                    positions = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calculs", x => x.id);
                    table.ForeignKey(
                        name: "fk_calculs_campagnes_campagne_id",
                        column: x => x.campagne_id,
                        principalSchema: "pacte",
                        principalTable: "campagnes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "imports_de_prets",
                schema: "pacte",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    campagne_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fichier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nom_du_fichier = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    statut = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    lignes = table.Column<int>(type: "integer", nullable: false),
                    pretes = table.Column<int>(type: "integer", nullable: false),
                    fautes = table.Column<string>(type: "jsonb", nullable: false),
                    prets = table.Column<string>(type: "jsonb", nullable: false),
                    depose_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    depose_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    decide_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imports_de_prets", x => x.id);
                    table.ForeignKey(
                        name: "fk_imports_de_prets_campagnes_campagne_id",
                        column: x => x.campagne_id,
                        principalSchema: "pacte",
                        principalTable: "campagnes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organismes",
                schema: "pacte",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    campagne_id = table.Column<Guid>(type: "uuid", nullable: false),
                    annee = table.Column<int>(type: "integer", nullable: false),
                    siren = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    departement = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    courriel = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    plan = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    cotisation = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    loyers = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    logements = table.Column<int>(type: "integer", nullable: false),
                    restructures = table.Column<int>(type: "integer", nullable: false),
                    releve = table.Column<string>(type: "jsonb", nullable: true),
                    envois = table.Column<string>(type: "jsonb", nullable: false),
                    mouvements = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organismes", x => x.id);
                    table.ForeignKey(
                        name: "fk_organismes_campagnes_campagne_id",
                        column: x => x.campagne_id,
                        principalSchema: "pacte",
                        principalTable: "campagnes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "bilans_premiere_generation",
                schema: "cus",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    convention_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ans = table.Column<int>(type: "integer", nullable: false),
                    statut = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    lignes = table.Column<string>(type: "jsonb", nullable: false),
                    ouvert_le = table.Column<DateOnly>(type: "date", nullable: false),
                    reponse = table.Column<string>(type: "text", nullable: true),
                    conclusion = table.Column<string>(type: "text", nullable: true),
                    clos_le = table.Column<DateOnly>(type: "date", nullable: true),
                    par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bilans_premiere_generation", x => x.id);
                    table.ForeignKey(
                        name: "fk_bilans_premiere_generation_conventions_premiere_generation_~",
                        column: x => x.convention_id,
                        principalSchema: "cus",
                        principalTable: "conventions_premiere_generation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "chiffres_premiere_generation",
                schema: "cus",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    convention_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nature = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    serie = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    territoire = table.Column<string>(type: "character varying(62)", maxLength: 62, nullable: false),
                    an = table.Column<int>(type: "integer", nullable: false),
                    categorie = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    v1 = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    v2 = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    est_sans_objet = table.Column<bool>(type: "boolean", nullable: false),
                    annee_de_reference = table.Column<int>(type: "integer", nullable: true),
                    est_estimee = table.Column<bool>(type: "boolean", nullable: true),
                    methode = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_chiffres_premiere_generation", x => x.id);
                    table.ForeignKey(
                        name: "fk_chiffres_premiere_generation_conventions_premiere_generatio~",
                        column: x => x.convention_id,
                        principalSchema: "cus",
                        principalTable: "conventions_premiere_generation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "demandes_de_propositions",
                schema: "cus",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    convention_id = table.Column<Guid>(type: "uuid", nullable: false),
                    objet = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    segment = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    motif = table.Column<string>(type: "text", nullable: false),
                    statut = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    notifiee_le = table.Column<DateOnly>(type: "date", nullable: false),
                    notifiee_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    propositions_le = table.Column<DateOnly>(type: "date", nullable: true),
                    propositions = table.Column<string>(type: "text", nullable: true),
                    levee_le = table.Column<DateOnly>(type: "date", nullable: true),
                    suite = table.Column<string>(type: "text", nullable: true),
                    attributions = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_demandes_de_propositions", x => x.id);
                    table.ForeignKey(
                        name: "fk_demandes_de_propositions_conventions_premiere_generation_co~",
                        column: x => x.convention_id,
                        principalSchema: "cus",
                        principalTable: "conventions_premiere_generation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "immeubles_premiere_generation",
                schema: "cus",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    convention_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    fiche = table.Column<string>(type: "jsonb", nullable: false),
                    categories = table.Column<string[]>(type: "text[]", nullable: false),
                    segments = table.Column<string[]>(type: "text[]", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_immeubles_premiere_generation", x => x.id);
                    table.ForeignKey(
                        name: "fk_immeubles_premiere_generation_conventions_premiere_generati~",
                        column: x => x.convention_id,
                        principalSchema: "cus",
                        principalTable: "conventions_premiere_generation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_avis_d_eligibilite_dossier_id",
                schema: "appels",
                table: "avis_d_eligibilite",
                column: "dossier_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bilans_premiere_generation_convention_id_ans",
                schema: "cus",
                table: "bilans_premiere_generation",
                columns: new[] { "convention_id", "ans" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_calculs_campagne_id_numero",
                schema: "pacte",
                table: "calculs",
                columns: new[] { "campagne_id", "numero" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_campagnes_espace_id_annee",
                schema: "pacte",
                table: "campagnes",
                columns: new[] { "espace_id", "annee" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_chiffres_premiere_generation_convention_id_nature_serie_ter~",
                schema: "cus",
                table: "chiffres_premiere_generation",
                columns: new[] { "convention_id", "nature", "serie", "territoire", "an", "categorie" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_conventions_premiere_generation_espace_id_reference",
                schema: "cus",
                table: "conventions_premiere_generation",
                columns: new[] { "espace_id", "reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_conventions_premiere_generation_espace_id_statut",
                schema: "cus",
                table: "conventions_premiere_generation",
                columns: new[] { "espace_id", "statut" });

            migrationBuilder.CreateIndex(
                name: "ix_demandes_de_propositions_convention_id",
                schema: "cus",
                table: "demandes_de_propositions",
                column: "convention_id");

            migrationBuilder.CreateIndex(
                name: "ix_diagnostics_espace_id_region",
                schema: "pacte",
                table: "diagnostics",
                columns: new[] { "espace_id", "region" });

            migrationBuilder.CreateIndex(
                name: "ix_diagnostics_fichier_id",
                schema: "pacte",
                table: "diagnostics",
                column: "fichier_id");

            migrationBuilder.CreateIndex(
                name: "ix_engagements_espace_id_date",
                schema: "pacte",
                table: "engagements",
                columns: new[] { "espace_id", "date" });

            migrationBuilder.CreateIndex(
                name: "ix_immeubles_premiere_generation_convention_id_code",
                schema: "cus",
                table: "immeubles_premiere_generation",
                columns: new[] { "convention_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_imports_de_prets_campagne_id_statut",
                schema: "pacte",
                table: "imports_de_prets",
                columns: new[] { "campagne_id", "statut" });

            migrationBuilder.CreateIndex(
                name: "ix_objectifs_espace_id_annee_region_nature",
                schema: "pacte",
                table: "objectifs",
                columns: new[] { "espace_id", "annee", "region", "nature" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organismes_campagne_id_siren",
                schema: "pacte",
                table: "organismes",
                columns: new[] { "campagne_id", "siren" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organismes_espace_id_siren",
                schema: "pacte",
                table: "organismes",
                columns: new[] { "espace_id", "siren" });

            migrationBuilder.CreateIndex(
                name: "ix_parametres_espace_id_annee",
                schema: "pacte",
                table: "parametres",
                columns: new[] { "espace_id", "annee" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reunions_espace_id_annee",
                schema: "pacte",
                table: "reunions",
                columns: new[] { "espace_id", "annee" });

            migrationBuilder.CreateIndex(
                name: "ix_series_espace_id_arretee_au",
                schema: "pacte",
                table: "series",
                columns: new[] { "espace_id", "arretee_au" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "avis_d_eligibilite",
                schema: "appels");

            migrationBuilder.DropTable(
                name: "bilans_premiere_generation",
                schema: "cus");

            migrationBuilder.DropTable(
                name: "calculs",
                schema: "pacte");

            migrationBuilder.DropTable(
                name: "chiffres_premiere_generation",
                schema: "cus");

            migrationBuilder.DropTable(
                name: "demandes_de_propositions",
                schema: "cus");

            migrationBuilder.DropTable(
                name: "diagnostics",
                schema: "pacte");

            migrationBuilder.DropTable(
                name: "engagements",
                schema: "pacte");

            migrationBuilder.DropTable(
                name: "immeubles_premiere_generation",
                schema: "cus");

            migrationBuilder.DropTable(
                name: "imports_de_prets",
                schema: "pacte");

            migrationBuilder.DropTable(
                name: "objectifs",
                schema: "pacte");

            migrationBuilder.DropTable(
                name: "organismes",
                schema: "pacte");

            migrationBuilder.DropTable(
                name: "parametres",
                schema: "pacte");

            migrationBuilder.DropTable(
                name: "reunions",
                schema: "pacte");

            migrationBuilder.DropTable(
                name: "series",
                schema: "pacte");

            migrationBuilder.DropTable(
                name: "conventions_premiere_generation",
                schema: "cus");

            migrationBuilder.DropTable(
                name: "campagnes",
                schema: "pacte");

            migrationBuilder.DropColumn(
                name: "montant",
                schema: "appels",
                table: "points_de_seance");

            migrationBuilder.DropColumn(
                name: "montant_accorde",
                schema: "appels",
                table: "dossiers");

            migrationBuilder.DropColumn(
                name: "section_d_appel",
                schema: "appels",
                table: "dossiers");

            migrationBuilder.DropColumn(
                name: "regime_particulier",
                schema: "appels",
                table: "appels");
        }
    }
}
