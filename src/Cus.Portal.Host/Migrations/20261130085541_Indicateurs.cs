using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cus.Portal.Host.Migrations
{
    /// <inheritdoc />
    public partial class Indicateurs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "indicateurs");

            migrationBuilder.CreateTable(
                name: "catalogues",
                schema: "indicateurs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    version = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    titre = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    definitions = table.Column<string>(type: "jsonb", nullable: false),
                    publie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_catalogues", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "objectifs",
                schema: "indicateurs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    objet = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    ventilation = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    annee = table.Column<int>(type: "integer", nullable: true),
                    cible = table.Column<decimal>(type: "numeric(16,4)", precision: 16, scale: 4, nullable: false),
                    a_compter_du = table.Column<DateOnly>(type: "date", nullable: false),
                    acte_reference = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    acte_date = table.Column<DateOnly>(type: "date", nullable: false),
                    acte_auteur = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    acte_motif = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    acte_fichier_id = table.Column<Guid>(type: "uuid", nullable: true),
                    enregistre_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    enregistre_par = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_objectifs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "valeurs",
                schema: "indicateurs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    catalogue = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    objet = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    annee = table.Column<int>(type: "integer", nullable: false),
                    ventilation = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    statut = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    numerateur = table.Column<decimal>(type: "numeric(16,4)", precision: 16, scale: 4, nullable: false),
                    denominateur = table.Column<decimal>(type: "numeric(16,4)", precision: 16, scale: 4, nullable: false),
                    motif = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    commentaire = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    preuve_id = table.Column<Guid>(type: "uuid", nullable: true),
                    auteur_id = table.Column<Guid>(type: "uuid", nullable: false),
                    auteur = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    saisie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_valeurs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "valeurs_anciennes",
                schema: "indicateurs",
                columns: table => new
                {
                    valeur_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    statut = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    numerateur = table.Column<decimal>(type: "numeric(16,4)", precision: 16, scale: 4, nullable: false),
                    denominateur = table.Column<decimal>(type: "numeric(16,4)", precision: 16, scale: 4, nullable: false),
                    motif = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    commentaire = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    preuve_id = table.Column<Guid>(type: "uuid", nullable: true),
                    auteur = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    saisie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_valeurs_anciennes", x => new { x.valeur_id, x.version });
                });

            migrationBuilder.CreateIndex(
                name: "ix_catalogues_programme_version",
                schema: "indicateurs",
                table: "catalogues",
                columns: new[] { "programme", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_objectifs_espace_id_programme_objet_code_annee",
                schema: "indicateurs",
                table: "objectifs",
                columns: new[] { "espace_id", "programme", "objet", "code", "annee" });

            migrationBuilder.CreateIndex(
                name: "ix_valeurs_totaux",
                schema: "indicateurs",
                table: "valeurs",
                columns: new[] { "espace_id", "programme", "objet", "code", "annee" },
                filter: "ventilation = ''");

            migrationBuilder.CreateIndex(
                name: "ix_valeurs_une_par_chiffre",
                schema: "indicateurs",
                table: "valeurs",
                columns: new[] { "espace_id", "programme", "objet", "code", "annee", "ventilation" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "catalogues",
                schema: "indicateurs");

            migrationBuilder.DropTable(
                name: "objectifs",
                schema: "indicateurs");

            migrationBuilder.DropTable(
                name: "valeurs",
                schema: "indicateurs");

            migrationBuilder.DropTable(
                name: "valeurs_anciennes",
                schema: "indicateurs");
        }
    }
}
