using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cus.Portal.Host.Migrations
{
    /// <inheritdoc />
    public partial class Pacte : Migration
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

            migrationBuilder.CreateIndex(
                name: "ix_avis_d_eligibilite_dossier_id",
                schema: "appels",
                table: "avis_d_eligibilite",
                column: "dossier_id",
                unique: true);

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
                name: "ix_objectifs_espace_id_annee_region_nature",
                schema: "pacte",
                table: "objectifs",
                columns: new[] { "espace_id", "annee", "region", "nature" },
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
                name: "diagnostics",
                schema: "pacte");

            migrationBuilder.DropTable(
                name: "engagements",
                schema: "pacte");

            migrationBuilder.DropTable(
                name: "objectifs",
                schema: "pacte");

            migrationBuilder.DropTable(
                name: "reunions",
                schema: "pacte");

            migrationBuilder.DropTable(
                name: "series",
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
