using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cus.Portal.Host.Migrations
{
    /// <inheritdoc />
    public partial class JournalDesPasses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "recalages",
                schema: "appels",
                table: "sessions",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "abonnements",
                schema: "echeances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    compte_id = table.Column<Guid>(type: "uuid", nullable: false),
                    empreinte = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    lu_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_abonnements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "passes",
                schema: "echeances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    travail = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    rythme = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    cle = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    type = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    donnees = table.Column<string>(type: "text", nullable: true),
                    debut_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    fin_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    traites = table.Column<int>(type: "integer", nullable: false),
                    essais = table.Column<int>(type: "integer", nullable: false),
                    erreur = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    regle_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_passes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "suspensions",
                schema: "echeances",
                columns: table => new
                {
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rythme = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    par = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_suspensions", x => new { x.espace_id, x.rythme });
                });

            migrationBuilder.CreateIndex(
                name: "ix_abonnements_empreinte",
                schema: "echeances",
                table: "abonnements",
                column: "empreinte",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_abonnements_espace_id_compte_id",
                schema: "echeances",
                table: "abonnements",
                columns: new[] { "espace_id", "compte_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_passes_en_echec",
                schema: "echeances",
                table: "passes",
                columns: new[] { "espace_id", "fin_le" },
                filter: "erreur is not null and regle_le is null");

            migrationBuilder.CreateIndex(
                name: "ix_passes_espace_id_cle",
                schema: "echeances",
                table: "passes",
                columns: new[] { "espace_id", "cle" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_passes_espace_id_debut_le",
                schema: "echeances",
                table: "passes",
                columns: new[] { "espace_id", "debut_le" });

            migrationBuilder.CreateIndex(
                name: "ix_passes_espace_id_travail_debut_le",
                schema: "echeances",
                table: "passes",
                columns: new[] { "espace_id", "travail", "debut_le" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "abonnements",
                schema: "echeances");

            migrationBuilder.DropTable(
                name: "passes",
                schema: "echeances");

            migrationBuilder.DropTable(
                name: "suspensions",
                schema: "echeances");

            migrationBuilder.DropColumn(
                name: "recalages",
                schema: "appels",
                table: "sessions");
        }
    }
}
