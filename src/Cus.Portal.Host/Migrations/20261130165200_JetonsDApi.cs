using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cus.Portal.Host.Migrations
{
    /// <inheritdoc />
    public partial class JetonsDApi : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "jetons_d_api",
                schema: "identite",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nom = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    debut = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    empreinte = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    portees = table.Column<string[]>(type: "text[]", nullable: false),
                    dernier_jour = table.Column<DateOnly>(type: "date", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    cree_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    revoque_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    utilise_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_jetons_d_api", x => x.id);
                    table.ForeignKey(
                        name: "fk_jetons_d_api_espaces_espace_id",
                        column: x => x.espace_id,
                        principalSchema: "identite",
                        principalTable: "espaces",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_jetons_d_api_empreinte",
                schema: "identite",
                table: "jetons_d_api",
                column: "empreinte",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_jetons_d_api_espace_id_cree_le",
                schema: "identite",
                table: "jetons_d_api",
                columns: new[] { "espace_id", "cree_le" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "jetons_d_api",
                schema: "identite");
        }
    }
}
