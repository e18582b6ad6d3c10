using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cus.Portal.Host.Migrations
{
    /// <inheritdoc />
    public partial class ReglesDeRappel : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_regles_espace_id_type_decalage_unite",
                schema: "echeances",
                table: "regles");

            migrationBuilder.DropIndex(
                name: "ix_echeances_a_rappeler",
                schema: "echeances",
                table: "echeances");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "creee_le",
                schema: "echeances",
                table: "regles",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "'1970-01-01Z'");

            migrationBuilder.AddColumn<string[]>(
                name: "echelons",
                schema: "echeances",
                table: "regles",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{Titulaire,Delegue}'");

            migrationBuilder.AddColumn<string>(
                name: "sujet",
                schema: "echeances",
                table: "regles",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "texte",
                schema: "echeances",
                table: "regles",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "motif",
                schema: "echeances",
                table: "occurrences",
                type: "character varying(700)",
                maxLength: 700,
                nullable: true);

            migrationBuilder.AddColumn<string[]>(
                name: "noms",
                schema: "echeances",
                table: "occurrences",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string>(
                name: "unite",
                schema: "echeances",
                table: "occurrences",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "JoursOuvres");

            migrationBuilder.AddColumn<string>(
                name: "groupe",
                schema: "echeances",
                table: "echeances",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "arrets",
                schema: "echeances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    groupe = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    libelle = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    motif = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    pose_par = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    pose_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    leve_par = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    leve_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_arrets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "conditions_d_arret",
                schema: "echeances",
                columns: table => new
                {
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    s_arrete_avec_le_groupe = table.Column<bool>(type: "boolean", nullable: false),
                    se_ferme_apres = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conditions_d_arret", x => new { x.espace_id, x.type });
                });

            migrationBuilder.CreateIndex(
                name: "ix_regles_espace_id_type_decalage_unite",
                schema: "echeances",
                table: "regles",
                columns: new[] { "espace_id", "type", "decalage", "unite" },
                unique: true,
                filter: "est_active");

            migrationBuilder.CreateIndex(
                name: "ix_echeances_a_annoncer",
                schema: "echeances",
                table: "echeances",
                columns: new[] { "espace_id", "due_le" },
                filter: "close_le is null and annoncee_echue_le is null");

            migrationBuilder.CreateIndex(
                name: "ix_echeances_a_rappeler",
                schema: "echeances",
                table: "echeances",
                columns: new[] { "espace_id", "prochain_rappel_le" },
                filter: "prochain_rappel_le is not null");

            migrationBuilder.CreateIndex(
                name: "ix_echeances_espace_id_groupe",
                schema: "echeances",
                table: "echeances",
                columns: new[] { "espace_id", "groupe" },
                filter: "groupe is not null");

            migrationBuilder.CreateIndex(
                name: "ix_arrets_en_vigueur",
                schema: "echeances",
                table: "arrets",
                columns: new[] { "espace_id", "groupe" },
                unique: true,
                filter: "leve_le is null");

            migrationBuilder.CreateIndex(
                name: "ix_arrets_espace_id_pose_le",
                schema: "echeances",
                table: "arrets",
                columns: new[] { "espace_id", "pose_le" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "arrets",
                schema: "echeances");

            migrationBuilder.DropTable(
                name: "conditions_d_arret",
                schema: "echeances");

            migrationBuilder.DropIndex(
                name: "ix_regles_espace_id_type_decalage_unite",
                schema: "echeances",
                table: "regles");

            migrationBuilder.DropIndex(
                name: "ix_echeances_a_annoncer",
                schema: "echeances",
                table: "echeances");

            migrationBuilder.DropIndex(
                name: "ix_echeances_a_rappeler",
                schema: "echeances",
                table: "echeances");

            migrationBuilder.DropIndex(
                name: "ix_echeances_espace_id_groupe",
                schema: "echeances",
                table: "echeances");

            migrationBuilder.DropColumn(
                name: "creee_le",
                schema: "echeances",
                table: "regles");

            migrationBuilder.DropColumn(
                name: "echelons",
                schema: "echeances",
                table: "regles");

            migrationBuilder.DropColumn(
                name: "sujet",
                schema: "echeances",
                table: "regles");

            migrationBuilder.DropColumn(
                name: "texte",
                schema: "echeances",
                table: "regles");

            migrationBuilder.DropColumn(
                name: "motif",
                schema: "echeances",
                table: "occurrences");

            migrationBuilder.DropColumn(
                name: "noms",
                schema: "echeances",
                table: "occurrences");

            migrationBuilder.DropColumn(
                name: "unite",
                schema: "echeances",
                table: "occurrences");

            migrationBuilder.DropColumn(
                name: "groupe",
                schema: "echeances",
                table: "echeances");

            migrationBuilder.CreateIndex(
                name: "ix_regles_espace_id_type_decalage_unite",
                schema: "echeances",
                table: "regles",
                columns: new[] { "espace_id", "type", "decalage", "unite" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_echeances_a_rappeler",
                schema: "echeances",
                table: "echeances",
                columns: new[] { "espace_id", "prochain_rappel_le" },
                filter: "close_le is null and prochain_rappel_le is not null");
        }
    }
}
