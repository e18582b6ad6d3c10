using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cus.Portal.Host.Migrations
{
    /// <inheritdoc />
    public partial class CourrielsRecapitulatifs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_courriels_a_envoyer",
                schema: "echeances",
                table: "courriels");

            migrationBuilder.AddColumn<string>(
                name: "code_de_remise",
                schema: "echeances",
                table: "courriels",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "diagnostic_de_remise",
                schema: "echeances",
                table: "courriels",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "echeance_id",
                schema: "echeances",
                table: "courriels",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "lien_de_refus",
                schema: "echeances",
                table: "courriels",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "rapport_lu_le",
                schema: "echeances",
                table: "courriels",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "recapitulatif_id",
                schema: "echeances",
                table: "courriels",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "regrouper_le",
                schema: "echeances",
                table: "courriels",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "renvoi_de_id",
                schema: "echeances",
                table: "courriels",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "renvoye_par_id",
                schema: "echeances",
                table: "courriels",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "tour_d_echeance",
                schema: "echeances",
                table: "courriels",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "confie_a",
                schema: "appels",
                table: "avis",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "confie_a_nom",
                schema: "appels",
                table: "avis",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "debits_de_domaine",
                schema: "echeances",
                columns: table => new
                {
                    domaine = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    minute = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    nombre = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_debits_de_domaine", x => new { x.domaine, x.minute });
                });

            migrationBuilder.CreateTable(
                name: "preferences_de_courriel",
                schema: "echeances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    compte_id = table.Column<Guid>(type: "uuid", nullable: false),
                    mode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    jeton = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_preferences_de_courriel", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "regles_de_copie",
                schema: "echeances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    acte = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    destinataire = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    est_copie = table.Column<bool>(type: "boolean", nullable: false),
                    fondement = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ordre = table.Column<int>(type: "integer", nullable: false),
                    est_active = table.Column<bool>(type: "boolean", nullable: false),
                    modifiee_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    modifiee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_regles_de_copie", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_courriels_a_envoyer",
                schema: "echeances",
                table: "courriels",
                columns: new[] { "espace_id", "prochain_essai_le", "id" },
                filter: "prochain_essai_le is not null");

            migrationBuilder.CreateIndex(
                name: "ix_courriels_a_regrouper",
                schema: "echeances",
                table: "courriels",
                columns: new[] { "espace_id", "regrouper_le" },
                filter: "regrouper_le is not null");

            migrationBuilder.CreateIndex(
                name: "ix_courriels_message_id",
                schema: "echeances",
                table: "courriels",
                column: "message_id");

            migrationBuilder.CreateIndex(
                name: "ix_courriels_recapitulatif_id",
                schema: "echeances",
                table: "courriels",
                column: "recapitulatif_id");

            migrationBuilder.CreateIndex(
                name: "ix_courriels_renvoi_de_id",
                schema: "echeances",
                table: "courriels",
                column: "renvoi_de_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_preferences_de_courriel_espace_id_compte_id",
                schema: "echeances",
                table: "preferences_de_courriel",
                columns: new[] { "espace_id", "compte_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_preferences_de_courriel_jeton",
                schema: "echeances",
                table: "preferences_de_courriel",
                column: "jeton",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_regles_de_copie_espace_id_acte_destinataire",
                schema: "echeances",
                table: "regles_de_copie",
                columns: new[] { "espace_id", "acte", "destinataire" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "debits_de_domaine",
                schema: "echeances");

            migrationBuilder.DropTable(
                name: "preferences_de_courriel",
                schema: "echeances");

            migrationBuilder.DropTable(
                name: "regles_de_copie",
                schema: "echeances");

            migrationBuilder.DropIndex(
                name: "ix_courriels_a_envoyer",
                schema: "echeances",
                table: "courriels");

            migrationBuilder.DropIndex(
                name: "ix_courriels_a_regrouper",
                schema: "echeances",
                table: "courriels");

            migrationBuilder.DropIndex(
                name: "ix_courriels_message_id",
                schema: "echeances",
                table: "courriels");

            migrationBuilder.DropIndex(
                name: "ix_courriels_recapitulatif_id",
                schema: "echeances",
                table: "courriels");

            migrationBuilder.DropIndex(
                name: "ix_courriels_renvoi_de_id",
                schema: "echeances",
                table: "courriels");

            migrationBuilder.DropColumn(
                name: "code_de_remise",
                schema: "echeances",
                table: "courriels");

            migrationBuilder.DropColumn(
                name: "diagnostic_de_remise",
                schema: "echeances",
                table: "courriels");

            migrationBuilder.DropColumn(
                name: "echeance_id",
                schema: "echeances",
                table: "courriels");

            migrationBuilder.DropColumn(
                name: "lien_de_refus",
                schema: "echeances",
                table: "courriels");

            migrationBuilder.DropColumn(
                name: "rapport_lu_le",
                schema: "echeances",
                table: "courriels");

            migrationBuilder.DropColumn(
                name: "recapitulatif_id",
                schema: "echeances",
                table: "courriels");

            migrationBuilder.DropColumn(
                name: "regrouper_le",
                schema: "echeances",
                table: "courriels");

            migrationBuilder.DropColumn(
                name: "renvoi_de_id",
                schema: "echeances",
                table: "courriels");

            migrationBuilder.DropColumn(
                name: "renvoye_par_id",
                schema: "echeances",
                table: "courriels");

            migrationBuilder.DropColumn(
                name: "tour_d_echeance",
                schema: "echeances",
                table: "courriels");

            migrationBuilder.DropColumn(
                name: "confie_a",
                schema: "appels",
                table: "avis");

            migrationBuilder.DropColumn(
                name: "confie_a_nom",
                schema: "appels",
                table: "avis");

            migrationBuilder.CreateIndex(
                name: "ix_courriels_a_envoyer",
                schema: "echeances",
                table: "courriels",
                columns: new[] { "espace_id", "prochain_essai_le" },
                filter: "prochain_essai_le is not null");
        }
    }
}
