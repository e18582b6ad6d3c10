using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cus.Portal.Host.Migrations
{
    /// <inheritdoc />
    public partial class ConventionsCusProcedure : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "est_facultatif",
                schema: "signatures",
                table: "signataires",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "campagnes_d_evaluation",
                schema: "cus",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    region = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    reports = table.Column<int>(type: "integer", nullable: false),
                    horizon = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    reponses_jusqu_au = table.Column<DateOnly>(type: "date", nullable: false),
                    ouverte_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ouverte_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campagnes_d_evaluation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "chiffres",
                schema: "cus",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    convention_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nature = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    indicateur = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    echelle = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    territoire = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    an = table.Column<int>(type: "integer", nullable: false),
                    valeur = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    source = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_par = table.Column<Guid>(type: "uuid", nullable: false),
                    modifie_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_chiffres", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "complements",
                schema: "cus",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    convention_id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicateur = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    echelle = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    territoire = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    an = table.Column<int>(type: "integer", nullable: false),
                    nature = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    valeur = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_complements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "conventions",
                schema: "cus",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    statut = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    reports = table.Column<int>(type: "integer", nullable: false),
                    composition = table.Column<string>(type: "jsonb", nullable: true),
                    est_d_un_groupe = table.Column<bool>(type: "boolean", nullable: false),
                    a_des_representants = table.Column<bool>(type: "boolean", nullable: false),
                    rattachement = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: true),
                    psp = table.Column<string>(type: "jsonb", nullable: true),
                    engagement = table.Column<string>(type: "jsonb", nullable: true),
                    finale = table.Column<string>(type: "jsonb", nullable: true),
                    demandes_de_report = table.Column<string>(type: "jsonb", nullable: false),
                    destinataires = table.Column<string>(type: "jsonb", nullable: false),
                    departements = table.Column<string[]>(type: "text[]", nullable: false),
                    associes = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    faits = table.Column<string>(type: "jsonb", nullable: false),
                    pieces = table.Column<string>(type: "jsonb", nullable: false),
                    avis = table.Column<string>(type: "jsonb", nullable: false),
                    synthese = table.Column<string>(type: "text", nullable: true),
                    derniere_version = table.Column<int>(type: "integer", nullable: false),
                    derniere_version_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ouverte_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ouverte_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    depose_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    transmise_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    dossier_depose_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    proposee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    conclue_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    departement = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    organisme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    region = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    siren = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conventions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "foyers",
                schema: "cus",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    siren = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    nom = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    commune = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    commune_nom = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    departement = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    autonomes = table.Column<int>(type: "integer", nullable: false),
                    lits = table.Column<int>(type: "integer", nullable: false),
                    dpe = table.Column<string>(type: "character varying(1)", maxLength: 1, nullable: true),
                    annee = table.Column<int>(type: "integer", nullable: true),
                    gestionnaire = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    modifiee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifiee_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_foyers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "lignes_de_registre",
                schema: "cus",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    convention_id = table.Column<Guid>(type: "uuid", nullable: false),
                    numero = table.Column<int>(type: "integer", nullable: false),
                    geste = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    statut = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    indicateur = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    echelle = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    territoire = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    territoire_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    an = table.Column<int>(type: "integer", nullable: false),
                    de = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    a = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    motif = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    cote = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    par = table.Column<Guid>(type: "uuid", nullable: false),
                    par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    repond_a = table.Column<int>(type: "integer", nullable: true),
                    suite_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    suite_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    suite_motif = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lignes_de_registre", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "orientations_de_ps1",
                schema: "cus",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    convention_id = table.Column<Guid>(type: "uuid", nullable: false),
                    epci = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    epci_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    genre = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    taux = table.Column<decimal>(type: "numeric(7,4)", precision: 7, scale: 4, nullable: false),
                    a_compter_du = table.Column<DateOnly>(type: "date", nullable: false),
                    notifiee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    notifiee_par = table.Column<Guid>(type: "uuid", nullable: false),
                    notifiee_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_orientations_de_ps1", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "parametres",
                schema: "cus",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    convention_id = table.Column<Guid>(type: "uuid", nullable: false),
                    methode_des_references = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    methode_de_l_engagement = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    clause = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_parametres", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "territorialisations",
                schema: "cus",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    convention_id = table.Column<Guid>(type: "uuid", nullable: false),
                    matrice = table.Column<string>(type: "jsonb", nullable: false),
                    arretee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    arretee_par = table.Column<Guid>(type: "uuid", nullable: false),
                    arretee_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_territorialisations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "versions",
                schema: "cus",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    convention_id = table.Column<Guid>(type: "uuid", nullable: false),
                    numero = table.Column<int>(type: "integer", nullable: false),
                    contenu = table.Column<string>(type: "jsonb", nullable: false),
                    empreinte = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    fichier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fichier_signe_id = table.Column<Guid>(type: "uuid", nullable: true),
                    figee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    figee_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_versions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "evaluations",
                schema: "cus",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    campagne_id = table.Column<Guid>(type: "uuid", nullable: false),
                    convention_id = table.Column<Guid>(type: "uuid", nullable: false),
                    horizon = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    statut = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    lignes = table.Column<string>(type: "jsonb", nullable: false),
                    reponses_jusqu_au = table.Column<DateOnly>(type: "date", nullable: false),
                    renvoi = table.Column<string>(type: "jsonb", nullable: true),
                    observations = table.Column<string>(type: "jsonb", nullable: true),
                    reponse = table.Column<string>(type: "jsonb", nullable: true),
                    appreciation = table.Column<string>(type: "jsonb", nullable: true),
                    appreciations_par_indicateur = table.Column<string>(type: "jsonb", nullable: false),
                    lettre_id = table.Column<Guid>(type: "uuid", nullable: true),
                    rapport_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluations", x => x.id);
                    table.ForeignKey(
                        name: "fk_evaluations_campagnes_d_evaluation_campagne_id",
                        column: x => x.campagne_id,
                        principalSchema: "cus",
                        principalTable: "campagnes_d_evaluation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evaluations_conventions_convention_id",
                        column: x => x.convention_id,
                        principalSchema: "cus",
                        principalTable: "conventions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plans_de_vente",
                schema: "cus",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    convention_id = table.Column<Guid>(type: "uuid", nullable: false),
                    total = table.Column<int>(type: "integer", nullable: false),
                    lignes = table.Column<string>(type: "jsonb", nullable: false),
                    consultations = table.Column<string>(type: "jsonb", nullable: false),
                    pieces = table.Column<string>(type: "jsonb", nullable: false),
                    arrete_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    arrete_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plans_de_vente", x => x.id);
                    table.ForeignKey(
                        name: "fk_plans_de_vente_conventions_convention_id",
                        column: x => x.convention_id,
                        principalSchema: "cus",
                        principalTable: "conventions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "politiques_des_loyers",
                schema: "cus",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    convention_id = table.Column<Guid>(type: "uuid", nullable: false),
                    statut = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    effet_le = table.Column<DateOnly>(type: "date", nullable: false),
                    immeubles = table.Column<string>(type: "jsonb", nullable: false),
                    avenant = table.Column<string>(type: "jsonb", nullable: true),
                    modifiee_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    modifiee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_politiques_des_loyers", x => x.id);
                    table.ForeignKey(
                        name: "fk_politiques_des_loyers_conventions_convention_id",
                        column: x => x.convention_id,
                        principalSchema: "cus",
                        principalTable: "conventions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sections",
                schema: "cus",
                columns: table => new
                {
                    convention_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    texte = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    modifiee_par = table.Column<Guid>(type: "uuid", nullable: false),
                    modifiee_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    modifiee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sections", x => new { x.convention_id, x.code });
                    table.ForeignKey(
                        name: "fk_sections_conventions_convention_id",
                        column: x => x.convention_id,
                        principalSchema: "cus",
                        principalTable: "conventions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_campagnes_d_evaluation_espace_id_region_reports_horizon",
                schema: "cus",
                table: "campagnes_d_evaluation",
                columns: new[] { "espace_id", "region", "reports", "horizon" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_chiffres_convention_id_nature_indicateur_echelle_territoire~",
                schema: "cus",
                table: "chiffres",
                columns: new[] { "convention_id", "nature", "indicateur", "echelle", "territoire", "an" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_complements_convention_id_indicateur_echelle_territoire_an_~",
                schema: "cus",
                table: "complements",
                columns: new[] { "convention_id", "indicateur", "echelle", "territoire", "an", "nature" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_conventions_espace_id_reference",
                schema: "cus",
                table: "conventions",
                columns: new[] { "espace_id", "reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_conventions_espace_id_statut",
                schema: "cus",
                table: "conventions",
                columns: new[] { "espace_id", "statut" });

            migrationBuilder.CreateIndex(
                name: "ix_evaluations_campagne_id",
                schema: "cus",
                table: "evaluations",
                column: "campagne_id");

            migrationBuilder.CreateIndex(
                name: "ix_evaluations_convention_id_horizon",
                schema: "cus",
                table: "evaluations",
                columns: new[] { "convention_id", "horizon" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_foyers_espace_id_siren",
                schema: "cus",
                table: "foyers",
                columns: new[] { "espace_id", "siren" });

            migrationBuilder.CreateIndex(
                name: "ix_lignes_de_registre_convention_id_numero",
                schema: "cus",
                table: "lignes_de_registre",
                columns: new[] { "convention_id", "numero" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_orientations_de_ps1_convention_id_epci_a_compter_du",
                schema: "cus",
                table: "orientations_de_ps1",
                columns: new[] { "convention_id", "epci", "a_compter_du" });

            migrationBuilder.CreateIndex(
                name: "ix_parametres_convention_id",
                schema: "cus",
                table: "parametres",
                column: "convention_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plans_de_vente_convention_id",
                schema: "cus",
                table: "plans_de_vente",
                column: "convention_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_politiques_des_loyers_convention_id",
                schema: "cus",
                table: "politiques_des_loyers",
                column: "convention_id");

            migrationBuilder.CreateIndex(
                name: "ix_territorialisations_convention_id",
                schema: "cus",
                table: "territorialisations",
                column: "convention_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_versions_convention_id_numero",
                schema: "cus",
                table: "versions",
                columns: new[] { "convention_id", "numero" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "chiffres",
                schema: "cus");

            migrationBuilder.DropTable(
                name: "complements",
                schema: "cus");

            migrationBuilder.DropTable(
                name: "evaluations",
                schema: "cus");

            migrationBuilder.DropTable(
                name: "foyers",
                schema: "cus");

            migrationBuilder.DropTable(
                name: "lignes_de_registre",
                schema: "cus");

            migrationBuilder.DropTable(
                name: "orientations_de_ps1",
                schema: "cus");

            migrationBuilder.DropTable(
                name: "parametres",
                schema: "cus");

            migrationBuilder.DropTable(
                name: "plans_de_vente",
                schema: "cus");

            migrationBuilder.DropTable(
                name: "politiques_des_loyers",
                schema: "cus");

            migrationBuilder.DropTable(
                name: "sections",
                schema: "cus");

            migrationBuilder.DropTable(
                name: "territorialisations",
                schema: "cus");

            migrationBuilder.DropTable(
                name: "versions",
                schema: "cus");

            migrationBuilder.DropTable(
                name: "campagnes_d_evaluation",
                schema: "cus");

            migrationBuilder.DropTable(
                name: "conventions",
                schema: "cus");

            migrationBuilder.DropColumn(
                name: "est_facultatif",
                schema: "signatures",
                table: "signataires");
        }
    }
}
