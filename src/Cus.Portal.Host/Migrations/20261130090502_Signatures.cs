using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cus.Portal.Host.Migrations
{
    /// <inheritdoc />
    public partial class Signatures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "signatures");

            migrationBuilder.CreateTable(
                name: "circuits",
                schema: "signatures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    objet = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    libelle = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    statut = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    empreinte_du_texte = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    proprietaire_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proprietaire = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    etapes = table.Column<string>(type: "jsonb", nullable: false),
                    ouvert_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ouvert_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    fini_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    motif = table.Column<string>(type: "text", nullable: true),
                    refuse_par = table.Column<string>(type: "text", nullable: true),
                    avant_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    fondement = table.Column<string>(type: "text", nullable: true),
                    ceremonie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    difference = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_circuits", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pouvoirs",
                schema: "signatures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    titulaire = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    nature = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    intitule = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    debut = table.Column<DateOnly>(type: "date", nullable: false),
                    fin = table.Column<DateOnly>(type: "date", nullable: true),
                    fichier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    joint_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    joint_par = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pouvoirs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pieces",
                schema: "signatures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    circuit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    numero = table.Column<int>(type: "integer", nullable: false),
                    nature = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    fichier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    empreinte = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    taille = table.Column<long>(type: "bigint", nullable: false),
                    le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pieces", x => x.id);
                    table.ForeignKey(
                        name: "fk_pieces_circuits_circuit_id",
                        column: x => x.circuit_id,
                        principalSchema: "signatures",
                        principalTable: "circuits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "signataires",
                schema: "signatures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    circuit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rang = table.Column<int>(type: "integer", nullable: false),
                    etape = table.Column<int>(type: "integer", nullable: false),
                    organisme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    partie = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    qualite = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    designation = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    role = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    compte_id = table.Column<Guid>(type: "uuid", nullable: true),
                    pouvoir_exige = table.Column<bool>(type: "boolean", nullable: false),
                    statut = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    signature = table.Column<string>(type: "jsonb", nullable: true),
                    recu_de = table.Column<Guid>(type: "uuid", nullable: true),
                    motif = table.Column<string>(type: "text", nullable: true),
                    refuse_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    exemplaires = table.Column<int>(type: "integer", nullable: false),
                    imprime_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signataires", x => x.id);
                    table.ForeignKey(
                        name: "fk_signataires_circuits_circuit_id",
                        column: x => x.circuit_id,
                        principalSchema: "signatures",
                        principalTable: "circuits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_circuits_espace_id_ouvert_le",
                schema: "signatures",
                table: "circuits",
                columns: new[] { "espace_id", "ouvert_le" });

            migrationBuilder.CreateIndex(
                name: "ix_circuits_espace_id_proprietaire_id",
                schema: "signatures",
                table: "circuits",
                columns: new[] { "espace_id", "proprietaire_id" });

            migrationBuilder.CreateIndex(
                name: "ix_circuits_un_vivant",
                schema: "signatures",
                table: "circuits",
                columns: new[] { "espace_id", "objet" },
                unique: true,
                filter: "statut in ('Ouvert', 'Suspendu')");

            migrationBuilder.CreateIndex(
                name: "ix_pieces_circuit_id_numero",
                schema: "signatures",
                table: "pieces",
                columns: new[] { "circuit_id", "numero" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pieces_fichier_id",
                schema: "signatures",
                table: "pieces",
                column: "fichier_id");

            migrationBuilder.CreateIndex(
                name: "ix_pouvoirs_espace_id_organisme_id",
                schema: "signatures",
                table: "pouvoirs",
                columns: new[] { "espace_id", "organisme_id" });

            migrationBuilder.CreateIndex(
                name: "ix_pouvoirs_fichier_id",
                schema: "signatures",
                table: "pouvoirs",
                column: "fichier_id");

            migrationBuilder.CreateIndex(
                name: "ix_signataires_circuit_id_rang",
                schema: "signatures",
                table: "signataires",
                columns: new[] { "circuit_id", "rang" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_signataires_espace_id_compte_id",
                schema: "signatures",
                table: "signataires",
                columns: new[] { "espace_id", "compte_id" });

            migrationBuilder.CreateIndex(
                name: "ix_signataires_espace_id_organisme_id_statut",
                schema: "signatures",
                table: "signataires",
                columns: new[] { "espace_id", "organisme_id", "statut" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "pieces",
                schema: "signatures");

            migrationBuilder.DropTable(
                name: "pouvoirs",
                schema: "signatures");

            migrationBuilder.DropTable(
                name: "signataires",
                schema: "signatures");

            migrationBuilder.DropTable(
                name: "circuits",
                schema: "signatures");
        }
    }
}
