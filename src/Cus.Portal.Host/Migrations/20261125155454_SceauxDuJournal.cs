using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cus.Portal.Host.Migrations
{
    /// <inheritdoc />
    public partial class SceauxDuJournal : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "espace_d_origine",
                schema: "documents",
                table: "preuves",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "sceaux",
                schema: "journal",
                columns: table => new
                {
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    numero = table.Column<long>(type: "bigint", nullable: false),
                    debut = table.Column<long>(type: "bigint", nullable: false),
                    fin = table.Column<long>(type: "bigint", nullable: false),
                    empreinte_de_fin = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    racine = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    instant = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    empreinte_precedente = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    empreinte = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    cle = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    signature = table.Column<byte[]>(type: "bytea", nullable: false),
                    jeton = table.Column<byte[]>(type: "bytea", nullable: true),
                    horodate_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sceaux", x => new { x.espace_id, x.numero });
                });

            migrationBuilder.CreateIndex(
                name: "ix_sceaux_espace_id_fin",
                schema: "journal",
                table: "sceaux",
                columns: new[] { "espace_id", "fin" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "sceaux",
                schema: "journal");

            migrationBuilder.DropColumn(
                name: "espace_d_origine",
                schema: "documents",
                table: "preuves");
        }
    }
}
