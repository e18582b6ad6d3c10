using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cus.Portal.Host.Migrations
{
    /// <inheritdoc />
    public partial class Laboratoire : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "socle");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "changee_le",
                schema: "appels",
                table: "seances",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "motif_de_changement",
                schema: "appels",
                table: "seances",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "sequence",
                schema: "appels",
                table: "seances",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AlterColumn<string>(
                name: "ce_qu_il_prouve",
                schema: "documents",
                table: "preuves",
                type: "character varying(8000)",
                maxLength: 8000,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(1000)",
                oldMaxLength: 1000);

            migrationBuilder.AddColumn<int>(
                name: "a_traiter",
                schema: "echeances",
                table: "passes",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "vue_le",
                schema: "echeances",
                table: "passes",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "accuse_code",
                schema: "appels",
                table: "avis",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "accuse_fichier_id",
                schema: "appels",
                table: "avis",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "laboratoires",
                schema: "socle",
                columns: table => new
                {
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    instant = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    depart_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    cible_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    demande_par = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_laboratoires", x => x.espace_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_avis_accuse_fichier_id",
                schema: "appels",
                table: "avis",
                column: "accuse_fichier_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "laboratoires",
                schema: "socle");

            migrationBuilder.DropIndex(
                name: "ix_avis_accuse_fichier_id",
                schema: "appels",
                table: "avis");

            migrationBuilder.DropColumn(
                name: "changee_le",
                schema: "appels",
                table: "seances");

            migrationBuilder.DropColumn(
                name: "motif_de_changement",
                schema: "appels",
                table: "seances");

            migrationBuilder.DropColumn(
                name: "sequence",
                schema: "appels",
                table: "seances");

            migrationBuilder.DropColumn(
                name: "a_traiter",
                schema: "echeances",
                table: "passes");

            migrationBuilder.DropColumn(
                name: "vue_le",
                schema: "echeances",
                table: "passes");

            migrationBuilder.DropColumn(
                name: "accuse_code",
                schema: "appels",
                table: "avis");

            migrationBuilder.DropColumn(
                name: "accuse_fichier_id",
                schema: "appels",
                table: "avis");

            migrationBuilder.AlterColumn<string>(
                name: "ce_qu_il_prouve",
                schema: "documents",
                table: "preuves",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(8000)",
                oldMaxLength: 8000);
        }
    }
}
