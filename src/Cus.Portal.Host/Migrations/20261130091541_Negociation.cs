using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cus.Portal.Host.Migrations
{
    /// <inheritdoc />
    public partial class Negociation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "version",
                schema: "contrats",
                table: "chiffres",
                newName: "revision");

            migrationBuilder.CreateTable(
                name: "lignes_du_registre",
                schema: "contrats",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contrat_id = table.Column<Guid>(type: "uuid", nullable: false),
                    numero = table.Column<int>(type: "integer", nullable: false),
                    geste = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    indicateur = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    organisme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ventilation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    commune = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    annee = table.Column<int>(type: "integer", nullable: false),
                    de = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    a = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    motif = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    repond_a = table.Column<int>(type: "integer", nullable: true),
                    par_organisme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    par_organisme_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    par = table.Column<Guid>(type: "uuid", nullable: false),
                    par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    statut = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    suite_organisme_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    suite_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    suite_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    suite_motif = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    reponse_avant = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lignes_du_registre", x => x.id);
                    table.ForeignKey(
                        name: "fk_lignes_du_registre_contrats_contrat_id",
                        column: x => x.contrat_id,
                        principalSchema: "contrats",
                        principalTable: "contrats",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "revisions_de_grille",
                schema: "contrats",
                columns: table => new
                {
                    contrat_id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    numero = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_revisions_de_grille", x => x.contrat_id);
                    table.ForeignKey(
                        name: "fk_revisions_de_grille_contrats_contrat_id",
                        column: x => x.contrat_id,
                        principalSchema: "contrats",
                        principalTable: "contrats",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_lignes_du_registre_contrat_id_numero",
                schema: "contrats",
                table: "lignes_du_registre",
                columns: new[] { "contrat_id", "numero" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "lignes_du_registre",
                schema: "contrats");

            migrationBuilder.DropTable(
                name: "revisions_de_grille",
                schema: "contrats");

            migrationBuilder.RenameColumn(
                name: "revision",
                schema: "contrats",
                table: "chiffres",
                newName: "version");
        }
    }
}
